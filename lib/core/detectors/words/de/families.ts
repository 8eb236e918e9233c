import type { Frames } from '../../language/frames.ts';
import type { Concepts } from '../../language/phrases.ts';

/** Families of verbs and nouns; see the English ones. */
export const germanFamilies: Concepts = {
  forgive: `erlassen|erlasse|erlässt, streichen|streiche|gestrichen, stornier*, verzichten|verzichte|verzichtet, schenken|schenke, entfallen|entfällt, zurücknehmen|zurückgenommen, ausbuchen|ausgebucht, herausnehmen|herausgenommen, vergessen, abziehen|abgezogen, übernehmen|übernehme|übernimmt|übernommen, tragen|trage, wegfallen, nehmen|nehme ... zurück|heraus|runter`,
  charge: `gebühr*, rechnung|rechnungen, kosten, betrag, pauschale, mahngebühr*, mahnkosten, anfahrt, anfahrtskosten, aufpreis, zuschlag, porto, versandkosten, einrichtungsgebühr*, differenz, selbstbehalt, überstunden, arbeitszeit, rechnungsbetrag`,
  lower: `senken|senke|gesenkt, reduzier*, halbier*, kürzen|kürze|gekürzt, nachlassen, herabsetzen|herabgesetzt, entgegenkommen, heruntergehen, einfrieren|eingefroren, festschreiben|festgeschrieben`,
  price: `preis|preise|preises, rate|raten, tarif|tarife, monatspreis, stundensatz, monatsgebühr*, beitrag, miete, angebot, angebotspreis, wartungspauschale`,
  give: `geben|gebe|gibt|gegeben, gewähren|gewähre|gewährt, bieten|biete|angeboten, erhalten|erhältst, bekommen|bekommst, schenken|schenke, überweisen|überweise|überwiesen, gutschreiben|gutgeschrieben, schicken|schicke, räumen|räume, spendier*, zahlen|zahle|auszahlen`,
  benefit: `rabatt|rabatte, gutschrift|gutschriften, nachlass, preisnachlass, erstattung|erstattungen, rückerstattung, gutschein|gutscheine, bonus, skonto, freimonat|freimonate, entschädigung, cashback, prämie, geld`,
  disable: `deaktivier*, abschalten|abgeschaltet, ausschalten|ausgeschaltet|ausgestellt|ausstellen, abgestellt|abstellen, umgehen|umgangen, aussetzen|ausgesetzt, entfernen|entfernt, deinstallier*, pausier*, ausnehmen|ausgenommen, lockern|gelockert, aufgehoben|aufheben, beenden|beendet, stoppen|gestoppt, gelöscht, abgenommen, übersprungen|überspringen, schalten|schalte ... aus|ab, stellen|stelle ... ab|aus, heben|hebe ... auf, nehmen|nehme ... heraus|weg|raus`,
  guard: `mfa, 2fa, zwei-faktor*, virenschutz, virenscanner, antivirus, defender, firewall, verschlüsselung, bitlocker, protokollierung, spamfilter, webfilter, filter, backup|backups, datensicherung|sicherung|sicherungen, schutz, bildschirmsperre, überwachung, monitoring, richtlinie|richtlinien, passwortrichtlinie, protokoll|protokolle, sicherheitsabfrage, uac`,
  cutoff: `sperren|sperre|gesperrt, isolier*, blockier*, trennen|getrennt, suspendier*, ausgesperrt|aussperren, abgemeldet|abmelden, stillgelegt|stilllegen`,
  party: `konto|konten, benutzer|benutzerkonto, laptop|laptops, rechner, gerät|geräte, server, netz|netzwerk, sitzung|sitzungen, postfach|postfächer, handy, notebook, zugang|zugänge, absender`,
  admit: `geben|gebe|gegeben, erteilen|erteile|erteilt, vergeben, einrichten|eingerichtet, freischalten|freigeschaltet, hinzufügen|hinzugefügt, aufnehmen|aufgenommen, zuweisen|zugewiesen, machen|mache|gemacht, freigeben|freigegeben, bekommen|bekommt, erhalten|erhält, übertragen`,
  expel: `entziehen|entzogen, entfernen|entfernt, wegnehmen|weggenommen, streichen|gestrichen, nehmen|genommen, gelöscht, widerrufen`,
  right: `rechte|recht|berechtigung|berechtigungen, adminrechte|administratorrechte, zugriff|zugriffe|vollzugriff, zugang, rolle, administrator|administratorin|admin, lizenz, besitzer|besitzerin, schreibrechte|leserechte, eigentümer`,
  destroy: `löschen|lösche|löscht|gelöscht, formatier*, überschreiben|überschrieben, leeren|geleert, vernichten|vernichtet, entfernen|entferne|entfernt, zurücksetzen|zurückgesetzt, platt`,
  store: `festplatte|platte|laufwerk|partition, datenbank|datenbanken, benutzerprofil|profil|profile, postfach|postfächer, archiv, backup|backups|sicherungen, snapshot|snapshots, werkseinstellungen, nas, verzeichnis|verzeichnisse, alles, daten, tabelle|tabellen, registrierung|registry, stick`,
  unbind: `kündigen|kündige|gekündigt, ändern|geändert, verlängern|verlängert, verkürzen|verkürzt, verzichten|verzichte, aufheben|aufgehoben, auflösen|aufgelöst, entlassen, verlassen, aussteigen, streichen|gestrichen, unterschreiben|unterschrieben, akzeptier*`,
  contract: `vertrag|vertrages|vertrags|wartungsvertrag, vereinbarung, kündigungsfrist, mindestlaufzeit|laufzeit, klausel, nda, vertragsbedingungen|bedingungen, zusatzvereinbarung, wettbewerbsverbot`,
  answer: `haften|hafte|haftet, übernehmen|übernehme|übernimmt|übernommen, ersetzen|ersetze|ersetzt, tragen|trage, anerkennen|anerkannt, eingestehen, verantworten, bezahlen, kommen|komme ... auf, aufkommen`,
  liability: `haftung, schuld, verantwortung, schaden|schäden|schadens, verlust|verluste, bußgeld|bußgelder|strafe, fahrlässigkeit, folgen`,
  lawyers: `anwalt|anwälte|anwältin|rechtsanwalt, gericht, inkasso|inkassobüro, klage, rechtsabteilung, gerichtsvollzieher`,
  involve: `übergeben|übergebe, einschalten|eingeschaltet, gehen, klagen, beauftragen|beauftragt, weitergeben, melden|meldet, einreichen|eingereicht, abgeben`,
  never: `nie, niemals, keine|keinen|kein`,
  failure: `ausfall|ausfälle, datenverlust, störung|störungen, unterbrechung|unterbrechungen, probleme mehr, fehler mehr, absturz|abstürze`,
};

export const germanFrames: Frames = {
  'money-act': `
    forgive ~ charge
    lower ~ price
    give ~ benefit`,
  'legal-act': `
    unbind ~ contract
    answer ~ liability`,
  'legal-threat': `
    involve ~ lawyers`,
  'weaken-act': `
    disable ~ guard`,
  'contain-act': `
    cutoff ~ party`,
  'access-act': `
    admit|expel ~ right`,
  'destroy-act': `
    destroy ~ store`,
};
