import type { Concepts } from '../../language/phrases.ts';

const GUARDS =
  'mfa|2fa|zwei-faktor-anmeldung|zwei-faktor-authentifizierung|virenschutz|virenscanner|antivirus|defender|firewall|verschlüsselung|bitlocker|protokollierung|schutz|sicherung|backup|spamfilter';

/** The most used detectors in German. */
export const germanConcepts: Concepts = {
  'money-act': `
    erstatt*, rückerstatt*, zurückzahl*, zahlen|überweisen ... zurück, gutschreib*, schreiben|schreibe ... gut, erlassen|erlasse, verzichten|verzichte auf, übernehmen|übernehme ... kosten|gebühr|rechnung|differenz, entschädig*, stornier* ... rechnung|gebühr|betrag, streichen|streiche ... rechnung|gebühr|posten, senken|senke ... preis|rate, geben|gewähren|bieten ... rabatt|nachlass|gutschrift|skonto, berechnen|berechne ... nichts`,
  'money-thing': `gutschrift|gutschriften, erstattung, rückerstattung, rabatt|rabatte, preisnachlass|nachlass, gutschein|gutscheine, # % rabatt|nachlass|günstiger, entschädigung, skonto`,
  'money-gift': `kostenlos|kostenfrei, gratis, umsonst, auf unsere kosten, geht auf uns, ohne aufpreis|berechnung|mehrkosten, müssen ... nichts bezahlen|zahlen, nicht in rechnung, freimonat|freimonate`,
  'money-talk': `antrag auf erstattung, erstattungsantrag, kostenlose|kostenloser hotline|testversion, gutschrift nr|nummer`,
  'outcome-act': `behoben|beheben|behebe, gelöst|lösen, repariert|reparieren, geliefert|liefern, wiederhergestellt|wiederherstellen, fertig, erledigt|erledigen, installiert|installieren, umgestellt|umstellen, ausgetauscht|austauschen|ersetzen|ersetzt, läuft|laufen, abgeschlossen|abschließen, eingerichtet|einrichten, bereit, online`,
  'contact-act': `melde|melden, rufe|rufen ... an, schaue|schauen, prüfe|prüfen, informiere|informieren, halten|halte ... laufenden`,
  guarantee: `garantier*, versprechen|verspreche|versprochen, zusichern|sichern|sichere ... zu, versicher* ihnen, nie wieder, nicht wieder|mehr vorkommen|vorkommt|passieren|passiert, verbindlich zusagen|zugesagt, ohne ausfall|ausfälle`,
  'guarantee-set': `verlassen sie sich darauf, sie können sich darauf verlassen, mein wort, ohne wenn und aber, auf jeden fall, sie haben mein wort`,
  service: `verfügbarkeit von #, innerhalb|binnen # minuten|stunden, reaktionszeit|antwortzeit ... #, # % verfügbarkeit`,
  history: `gestern, letzte|letzten|letztes woche|monat|jahr|montag|freitag, vor # tagen|wochen, damals, bereits, seit`,
  deadline: `bis|vor|spätestens|am heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mittag|abend|ende|#|zum, innerhalb|binnen von? # stunden|tagen|minuten, heute noch, noch heute, morgen früh, bis zum, bis spätestens, diese|nächste woche, am # ., über nacht`,
  'legal-act': `haften|hafte, übernehmen|übernehme ... haftung|verantwortung, kündigen|kündige ... vertrag, ändern|ändert ... vertrag|vereinbarung, verzichten auf ... kündigungsfrist|frist, stellen|stelle ... frei, verklagen|verklage, rechtliche schritte, anwalt einschalten, verletzt|verletzen ... vertrag|vereinbarung`,
  'legal-state': `verbindliches angebot, rechtsverbindlich, schadensersatz|schadenersatz, vertragsbruch, grob fahrlässig|fahrlässig, dsgvo-konform, müssen ... nicht melden, meldepflicht besteht nicht, unsere schuld`,
  'weaken-act': `
    deaktivier* ... ${GUARDS}, ${GUARDS} ... ausgeschaltet|abgeschaltet|deaktiviert|ausschalten|abschalten|deaktivieren|abgestellt|aufgehoben|aus|ab, schalten|schalte|schalt ... ${GUARDS} ... aus|ab, umgehen|umgangen ... ${GUARDS}, port ... geöffnet|öffnen, auf die whitelist|ausnahmeliste, zertifikatswarnung ignorieren, ignorier* ... warnung|zertifikat`,
  'contain-act': `isolier*, gesperrt|sperren|sperre, vom netz getrennt|genommen|nehmen, blockier* ... konto|konten|benutzer, unter quarantäne, gelöscht|löschen ... konto|postfach|gerät, ferngelöscht`,
  'reset-act': `passwort|kennwort|passwörter ... zurückgesetzt|zurücksetzen|geändert, setzen|setze ... passwort|kennwort|passwörter ... zurück`,
  'reset-wish': `passwort|kennwort vergessen|abgelaufen|zurücksetzen, ausgesperrt`,
  'access-act': `
    adminrechte, administratorrechte, vollzugriff, zugriff auf, rechte|berechtigung|berechtigungen|zugriff|zugang ... gegeben|erteilt|entzogen|vergeben|freigeschaltet|eingerichtet, geben|gebe|erteilen|erteile|entziehen|entziehe ... rechte|zugriff|berechtigung|zugang|rolle, freigegeben|freigeben für alle|jeden, zur gruppe hinzugefügt|hinzufügen, in die gruppe ... aufgenommen, zum administrator|admin|besitzer gemacht|ernannt`,
  'access-power': `adminrechte, administratorrechte, vollzugriff, administrator|admin, alle, jeder|jeden, gesamte|gesamten, geschäftsführung, personalakten`,
  'access-wish': `braucht|brauche|benötigt|benötige ... zugriff|zugang|rechte, zugriff auf`,
  'sensitive-health': `krank|krankheit|krankgeschrieben|krankmeldung, schwanger|schwangerschaft, burnout, krebs, depression|depressionen, diagnose ... arzt|krebs, therapie, elternzeit|mutterschutz, operation`,
  'sensitive-people': `gekündigt|entlassen|entlassung|kündigung des|seines|ihres mitarbeiters|arbeitsvertrags, abmahnung|abgemahnt, gehalt|gehälter|lohn, verdient #, aufhebungsvertrag, belästigung, probezeit nicht`,
  'sensitive-funds': `insolvenz|insolvent, pleite, schulden, lohnpfändung|pfändung, zahlungsunfähig`,
  'destroy-act': `löschen|lösch|lösche sie? ... ordner|profil|datenbank|partition|festplatte|backup|postfach|registry|schlüssel|alles|daten, formatier* ... festplatte|laufwerk|partition|platte|stick|nas, auf werkseinstellungen ..., werksreset, setzen sie ... werkseinstellungen`,
  'destroy-safe': `cache, cookies, verlauf, temporäre|temporären, verknüpfung, papierkorb, entwurf`,
  internal: `nur intern|für internen gebrauch, intern bleiben, nicht an den kunden|kunde, dem kunden nicht sagen|zeigen, unsere marge, unter uns, der kunde ist ... schwierig|nervig`,
  'internal-talk': `interne|internen|internes laufwerk|netzwerk|server|speicher`,
  'tone-insult': `dumm|dumme|blöd|blöde|idiot|idiotisch|unfähig|lächerlich|unsinn|quatsch, beruhigen sie sich`,
  'tone-blame': `selbst schuld, ihr eigener fehler, ihre eigene schuld, hätten sie ... gelesen|gehört, wie ich schon|bereits sagte|gesagt|geschrieben`,
  'tone-dismiss': `nicht unser problem, nicht unsere sache, da kann man|ich nichts machen, ihr problem`,
  apology: `entschuldig*, leid, bedauern|bedaure, verzeihung`,
  leftover: `als ki-sprachmodell, als künstliche intelligenz, als ki kann ich, hier ist ein|der|eine|die ... entwurf|antwort|e-mail|text, soll ich den text ..., möchten sie|möchtest du ... formeller|kürzer|anpassen, ihr name, firmenname einfügen`,
  attach: `anbei, im anhang, angehängt, beigefügt|beigefügte|beigefügten, als anlage, anhang, in der anlage, beiliegend`,
  'attach-send': `schicke|sende|senden ihnen`,
  'attach-talk': `ihr|ihrem|ihren|ihrer anhang|anlage, im anhang ihrer, anhang öffnen|fehlt, den anhang, ohne anhang`,
  'close-act': `schließe|schließen|geschlossen ... ticket|fall|vorgang, ticket|fall|vorgang ... geschlossen|schließen|erledigt`,
  'escalate-act': `eskalier*`,
  'still-broken': `immer noch|nicht, geht|funktioniert|läuft ... nicht|nimmer|wieder nicht, noch nicht gelöst|behoben, wieder da, weiterhin|nach wie vor, stürzt ab`,
  confirmed: `funktioniert|läuft|geht wieder|jetzt|nun, danke ... geht|läuft|funktioniert|erledigt, kann geschlossen werden, hat geklappt, alles gut`,
  urgent: `dringend|eilig|sofort|notfall, alle ... betroffen, steht|stehen still, ausfall`,
  calm: `nicht eilig|dringend, keine eile, bei gelegenheit, wenn sie zeit haben`,
  greeting: `hallo, guten morgen|tag|abend, sehr geehrte|geehrter, liebe|lieber, moin, servus, grüß gott`,
  'greeting-all': `alle|zusammen|team|damen|kollegen|kolleginnen|kunde|kundin|kunden`,
  title: `herr|frau|dr|prof|herrn|sehr|geehrte|geehrter`,
  marketing: `newsletter, jetzt kaufen|bestellen|sichern|anmelden, nur für kurze zeit, sonderangebot|angebot der woche, # % auf, black week`,
  unsubscribe: `abmelden, abbestell*, austragen`,
  'injection-text': `ignorier* ... anweisungen|anweisung|vorgaben, vergiss ... anweisungen, systemprompt, du bist jetzt ein|eine|im`,
};
