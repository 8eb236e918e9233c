import type { Concepts } from '../../language/phrases.ts';
import { verbForms } from './forms.ts';

/** Families of German verbs; see the English ones. */
export const doing: Concepts = {
  forgive: `${verbForms('erlassen/erlassen/erlässt streichen/gestrichen/strich stornieren verzichten schenken entfallen/entfallen/entfällt zurück+nehmen/zurückgenommen/nimmt aus+buchen heraus+nehmen/herausgenommen/nimmt raus+nehmen/rausgenommen/nimmt weg+lassen/weggelassen/lässt ab+ziehen/abgezogen weg+fallen/weggefallen/fällt aus+setzen zurück+ziehen/zurückgezogen ab+schreiben/abgeschrieben heraus+rechnen heraus+streichen/herausgestrichen ab+setzen annullieren ein+stellen')}, fallen ... lassen, unter den tisch, lassen wir weg|fallen, vergessen sie, auf null, nicht mehr berechnen|berechnet, ersparen|erspart|erspare, drücken ... auge, hinfällig, gegenstandslos`,
  absorb: `${verbForms('übernehmen/übernommen/übernimmt tragen/getragen/trägt auf+kommen/aufgekommen bezahlen zahlen begleichen/beglichen ersetzen decken bezuschussen erstatten vergüten aus+gleichen/ausgeglichen stemmen schultern sponsern')}, geht auf uns|unsere|unser, gehen auf uns|unsere|unser, liegt bei uns, fällt auf uns`,
  lower: `${verbForms('senken reduzieren halbieren kürzen nach+lassen/nachgelassen/lässt herab+setzen entgegen+kommen/entgegengekommen herunter+gehen/heruntergegangen runter+gehen/runtergegangen vermindern verringern ermäßigen ab+ziehen/abgezogen rabattieren mindern an+passen unterbieten/unterboten drücken')}, mit dem preis runter, um die hälfte, auf die hälfte`,
  hold: verbForms(
    'ein+frieren/eingefroren fest+schreiben/festgeschrieben halten/gehalten/hält garantieren bei+behalten/beibehalten/behält deckeln fixieren sichern belassen/belassen/belässt',
  ),
  give: `${verbForms('geben/gegeben/gibt gewähren bieten/geboten an+bieten/angeboten schenken überweisen/überwiesen gut+schreiben/gutgeschrieben schicken ein+räumen spendieren zahlen aus+zahlen zukommen/zukommen legen drauf+legen veranlassen buchen verbuchen vergüten leisten aus+stellen berücksichtigen vor+merken ziehen/gezogen machen')}, erhalten|erhältst|erhält|bekommen|bekommst|bekommt|kriegen|kriegst|kriegt, lassen ... zukommen, legen ... obendrauf|dazu`,
  return: verbForms(
    'zurück+zahlen zurück+überweisen/zurücküberwiesen zurück+erstatten erstatten rückerstatten zurück+buchen zurück+geben/zurückgegeben/gibt zurück+bekommen zurück+erhalten/zurückerhalten aus+zahlen überweisen/überwiesen vergüten gut+schreiben/gutgeschrieben zurück+fließen/zurückgeflossen zurück+schicken',
  ),
  disable: `${verbForms('deaktivieren ab+schalten aus+schalten aus+stellen ab+stellen umgehen/umgangen aus+setzen entfernen deinstallieren pausieren aus+nehmen/ausgenommen/nimmt lockern auf+heben/aufgehoben beenden stoppen überspringen/übersprungen unterdrücken an+halten/angehalten lahm+legen weg+lassen/weggelassen/lässt unterbrechen/unterbrochen ab+klemmen herunter+fahren/heruntergefahren herunter+setzen ab+schaffen weg+klicken blockieren aus+hebeln abschwächen löschen verzichten aus+knipsen weg+nehmen/weggenommen/nimmt heraus+nehmen/herausgenommen/nimmt raus+nehmen/rausgenommen/nimmt runter+nehmen/runtergenommen/nimmt ab+nehmen/abgenommen/nimmt befreien aus+klammern außer+kraft')}, außer kraft|betrieb gesetzt|setzen|genommen|nehmen, setzen|setze ... außer kraft|betrieb, auf die|eine whitelist|ausnahmeliste|positivliste, ausnahme|ausnahmen eingerichtet|hinterlegt|angelegt|für, aus dem|der|den ... genommen|nehmen|raus|herausgenommen|ausgeschlossen|gelöst, von der|dem|den ... ausgenommen|befreit|ausgeschlossen, auf einmal im|pro|manuell, nur noch monatlich|wöchentlich|manuell|einmal`,
  pass: verbForms(
    'ignorieren weg+klicken bestätigen übergehen/übergangen akzeptieren überspringen/übersprungen zu+lassen/zugelassen fort+fahren schließen',
  ),
  tell: `${verbForms('schicken senden/gesendet mailen mit+teilen nennen/genannt durch+geben/durchgegeben/gibt notieren weiter+geben/weitergegeben/gibt weiter+leiten verraten/verraten teilen/geteilt')}`,
  open: verbForms(
    'öffnen/geöffnet auf+machen frei+geben/freigegeben/gibt frei+schalten weiter+leiten zu+lassen/zugelassen/lässt erlauben veröffentlichen exponieren frei+machen',
  ),
  cutoff: `${verbForms('sperren isolieren blockieren trennen suspendieren aus+sperren ab+melden still+legen ab+hängen ab+klemmen entziehen/entzogen ab+schneiden/abgeschnitten deaktivieren raus+werfen/rausgeworfen verbannen ein+frieren/eingefroren aus+loggen kappen ab+riegeln fern+löschen')}, vom netz nehmen|genommen|getrennt, aus dem netz, nehmen|nehme|nimmt ... vom netz, unter|in quarantäne`,
  renew: verbForms(
    'zurück+setzen ändern rotieren erneuern aus+tauschen neu+setzen neu+vergeben/neuvergeben wechseln resetten tauschen entsperren',
  ),
  admit: `${verbForms('geben/gegeben/gibt erteilen vergeben/vergeben/vergibt ein+richten frei+schalten hinzu+fügen auf+nehmen/aufgenommen/nimmt zu+weisen/zugewiesen machen frei+geben/freigegeben/gibt bekommen/bekommen erhalten/erhalten/erhält übertragen/übertragen/überträgt ein+räumen gewähren erweitern delegieren berechtigen ernennen/ernannt befördern verleihen/verliehen ein+tragen/eingetragen/trägt hinterlegen kriegen aus+statten hoch+stufen an+legen zu+ordnen')}, zum admin|administrator|besitzer|eigentümer`,
  expel: verbForms(
    'entziehen/entzogen entfernen weg+nehmen/weggenommen/nimmt streichen/gestrichen löschen widerrufen/widerrufen ab+nehmen/abgenommen/nimmt einschränken aus+tragen/ausgetragen/trägt herab+stufen sperren beschneiden/beschnitten verlieren/verloren zurück+stufen raus+nehmen/rausgenommen/nimmt heraus+nehmen/herausgenommen/nimmt',
  ),
  publicise: `für alle|jeden freigegeben|freigeben|sichtbar|geöffnet|öffnen, öffentlich gemacht|machen|gestellt|stellen|zugänglich, geben|gebe|gibt ... für alle|jeden`,
  destroy: `${verbForms('löschen formatieren überschreiben/überschrieben leeren vernichten entfernen platt+machen zurück+setzen partitionieren wipen bereinigen weg+werfen/weggeworfen zerstören initialisieren neu+aufsetzen weg+schmeißen/weggeschmissen')}, neu aufsetzen|aufgesetzt, setzen|setze ... neu auf, auf werkseinstellungen|werkseinstellung|auslieferungszustand, werksreset`,
  unbind: verbForms(
    'kündigen ändern verlängern verkürzen verzichten auf+heben/aufgehoben auf+lösen entlassen/entlassen/entlässt verlassen/verlassen aus+steigen/ausgestiegen streichen/gestrichen unterschreiben/unterschrieben akzeptieren unterzeichnen befreien widerrufen/widerrufen beenden an+passen entbinden/entbunden zurück+treten/zurückgetreten/tritt auf+kündigen annehmen/angenommen zu+stimmen ergänzen erweitern gegenzeichnen/gegengezeichnet aus+setzen',
  ),
  answer: `${verbForms('haften übernehmen/übernommen/übernimmt ersetzen tragen/getragen/trägt an+erkennen/anerkannt/erkennt ein+gestehen/eingestanden/gesteht verantworten bezahlen ein+räumen auf+kommen/aufgekommen zu+geben/zugegeben/gibt ein+stehen/eingestanden/steht frei+stellen entschädigen bestätigen zahlen gerade+stehen')}, liegt bei uns, trifft uns, geht auf uns|unsere`,
  involve: verbForms(
    'übergeben/übergeben/übergibt ein+schalten gehen/gegangen klagen beauftragen weiter+geben/weitergegeben/gibt melden ein+reichen ab+geben/abgegeben/gibt ein+leiten hören ziehen beschreiten/beschritten',
  ),
  achieve: `${verbForms('beheben/behoben lösen reparieren liefern wieder+herstellen/wiederhergestellt erledigen installieren um+stellen aus+tauschen ersetzen ab+schließen/abgeschlossen ein+richten fertig+stellen migrieren um+ziehen/umgezogen bereit+stellen versenden/versendet zu+stellen frei+schalten auf+setzen konfigurieren aus+rollen ab+arbeiten ein+bauen montieren beseitigen umsetzen/umgesetzt veröffentlichen aktualisieren patchen übergeben/übergeben in+stand+setzen schaffen')}, fertig, behoben, erledigt, bereit, online, läuft|laufen, in betrieb, live, wieder da|verfügbar|erreichbar|online, bei ihnen|euch|dir, steht|stehen, da sein, vor ort, startklar, einsatzbereit, geht ... live|raus, funktioniert|funktionieren, druckt|drucken, in ordnung, vom tisch, durch sein|ist, arbeiten sie|alle|wieder`,
};
