import type { PlainWords } from '../plainWords.ts';

export const germanPlain: PlainWords = {
  'act-lasting':
    'lösch*, entfern*, vernichte*, bereinig*, formatier*, überschreib*, deinstallier*, auf werkseinstellung*, werksreset, werkszurücksetzung, neu aufsetzen, zusammenführen, außer betrieb*, stilllegen, wiederherstell*, zurückrollen',
  'act-disrupting':
    'isolier*, quarantäne, sperr*, blockier*, deaktivier*, neustart*, neu start*, herunterfahr*, ausschalt*, abschalt*, stopp*, beend*, zurücksetz*, zurückgesetzt, widerruf*, trenn*, abmeld*, installier*, aktualisier*, einspiel*, ausroll*, verteil*, ausführ*, skript, zuweis*, anwend*, erzwing*, senden, versend*, einplan*, freigeb*, genehmig*',
  'act-looking': 'anzeige',
  'act-looking-last':
    'anzeigen, abrufen, ansehen, auflisten, prüfen, überprüfen, abfragen, exportieren, herunterladen, suchen, lesen, scannen, testen, synchronisieren',
  'act-weakening': 'deaktivier*, ausschalt*, abschalt*, aufheb*',
  'act-opening': 'umgeh*, ausnehm*, ausnahme*, entsperr*, aus der quarantäne*, port öffnen',
  guard:
    'zwei-faktor*, virenschutz, virenscanner, verschlüsselung, schutz, richtlinie, protokollierung, sicherung, warnung*',
  forced: 'erzwing, überschreib, rekursiv, endgültig, dauerhaft, überspring',
  yes: 'ja, wahr, ein, alle, immer',
  no: 'nein, falsch, aus, nie',
  'every-client': 'alle kunden, aller kunden, allen kunden, alle mandanten, jeder kunde, jeder mandant',
  everything: 'alle, alles, ganze, gesamt*, sämtlich*, mandant, firma, domäne',
  group:
    'gruppe, abteilung, sammlung, richtlinie, profil, geräte, rechner, arbeitsplätze, benutzer, mitglieder',
  device: 'geräte, benutzer, server, rechner, postfächer, konten, endgeräte, arbeitsplätze',
  reach: 'umfang, ziel, gruppe, geräte, benutzer, anzahl, auswahl, mandant',
  'field-bank': 'konto, kontonummer, bankverbindung, bankleitzahl, blz, auszahlungskonto',
  'field-permission':
    'rolle, rollen, rechte, berechtigung*, zugriff*, zugang, einwilligung*, freigabe*, sichtbarkeit',
  'field-owner': 'besitzer*, zuständig*, verantwortlich*, bearbeiter*, eigentümer*, kundenbetreuer*',
  'field-stage': 'zustand, phase, vertriebsphase, stufe',
  'field-contact':
    'telefon*, handy*, mobilnummer, adresse, anschrift, straße, ort, plz, postleitzahl, webseite',
  'field-date': 'datum, abschlussdatum, fällig*, frist, beginn, ende, ablauf*, verlängerung',
  'field-amount':
    'betrag, preis*, rabatt*, nachlass, summe, wert, menge, anzahl, kosten, gebühr*, umsatz, stunden, kreditlimit',
  'field-status': 'zustand',
  'field-priority': 'priorität, dringlichkeit, schweregrad, auswirkung',
  'state-decided': 'gewonnen, verloren, abgeschlossen, unterschrieben, storniert, gekündigt',
  'state-closed': 'geschlossen, gelöst, erledigt, behoben, abgeschlossen, storniert',
  'state-escalated': 'eskaliert',
  'priority-1': 'kritisch, notfall, dringend, höchste',
  'priority-2': 'hoch',
  'priority-3': 'mittel',
  'priority-4': 'niedrig, gering',
  file: 'datei, dateien, dokument, dokumente, anhang, anhänge, vertrag, verträge, bericht, berichte, angebot, angebote, rechnung, rechnungen, bild, bilder, foto, fotos',
  'count-2': 'zwei, beide, beiden',
  'count-3': 'drei',
  'count-4': 'vier',
  'count-5': 'fünf',
  'count-6': 'sechs',
  nothing: 'nichts',
  and: 'und',
  'everybody-mailbox': 'alle, mitarbeiter, alle-mitarbeiter, belegschaft',
  newsletter: 'rundbrief',
  placeholder: 'ihr, ihre, name, vorname, nachname, firma, datum, kunde, anrede, betrag, hier einfügen',
  'value-name': 'vorname, nachname, firma, anrede',
  greets: 'hallo',
  moved: 'verschoben, verschieben, verlegt, stattdessen, neuer termin',
  statistic:
    'durchschnitt*, studie, studien, umfrage, bewiesen, unabhängig*, schneller, weniger, mehr kunden, der kunden, senken, spart, sparen, garantier*',
  numbered: 'rechnung, auftrag, angebot',
  percent: 'prozent',
  'idle-count':
    'minuten, stunden, tage, tagen, wochen, monat, monate, monaten, jahre, jahren, prozent, euro, euros',
  small:
    'montag, dienstag, mittwoch, donnerstag, freitag, aber, auch, bitte, damit, dann, dass, dein, denn, diese, dieser, dieses, durch, eine, einem, einen, einer, haben, hier, ihre, ihren, ihrer, kann, können, noch, oder, schon, sein, sich, sind, über, unter, viel, wenn, werden, wird, wurde',
  'month-1': 'januar',
  'month-2': 'februar',
  'month-3': 'märz',
  'month-4': 'april',
  'month-5': 'mai',
  'month-6': 'juni',
  'month-7': 'juli',
  'month-8': 'august',
  'month-9': 'september',
  'month-10': 'oktober, okt',
  'month-11': 'november',
  'month-12': 'dezember, dez',
};
