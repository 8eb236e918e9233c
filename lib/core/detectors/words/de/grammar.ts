import type { Grammar } from '../../language/grammar.ts';

export const germanGrammar: Grammar = {
  ours: 'ich wir',
  ourPeople:
    'unser unsere unserem unserer team buchhaltung support vertrieb techniker technikerin kollege kollegin kollegen abteilung',
  you: 'sie du ihr',
  others: 'er jemand man hersteller anbieter lieferant microsoft bank',
  articles: 'der die das dem den des ein eine einen einem einer ihr ihre ihren unser unsere',
  bearers:
    'nummer kopie formular seite anleitung frage fragen bericht antrag anfrage anfragen meldung übersicht liste status',
  pronouns: 'es das sie ihn diese',
  prepositions:
    'für auf in im am an zu zum zur von vom mit bei nach vor bis seit und oder aber jetzt heute morgen wieder schon',
  things: 'es das dies dieser diese dieses alles der die',
  future: 'werde werden wird wirst werdet erhalten erhältst bekommen bekommst kriegen',
  able: 'kann können konnten möchte möchten biete bieten gerne gern',
  perfect: 'habe haben hat hatte hatten',
  be: 'bin ist sind wurde wurden worden sei wird werden bleibt bleiben',
  wasBe: 'war waren',
  must: 'müssen muss sollten sollen sollte',
  maybe: 'vielleicht eventuell möglicherweise könnte könnten dürfte ggf',
  would: 'würde würden hätte wäre',
  please: 'bitte dann jetzt nun einfach zuerst danach',
  causing: 'lassen lasse',
  begging: 'bitte',
  adverbs:
    'auch dann jetzt nun gerne gern sofort heute morgen selbstverständlich natürlich bereits schon noch daher',
  irregularPast: '',
  pastEnding: /(?:te|ten)$/,
  inflected: /./,
  ownEnding: /(?!)/,
  not: 'nicht kein keine keinen keinem keiner nie niemals weder leider ohne unmöglich',
  notReaches: 'clause',
  ifs: 'wenn falls sofern ob sobald',
  inverted: 'sollte sollten',
  declaring: 'betrachten',
  conjunctions: 'aber weil damit dass denn obwohl bevor nachdem während sondern',
  and: 'und sowie',
  or: 'oder noch',
  questions:
    'können könnten kann haben hat ist sind wird werden würden soll sollen dürfen darf möchten wollen wer was wann warum wieso wie wo welche welcher welches wessen brauchen',
  offers: 'wie_wäre',
  by: 'durch von',
  numbers:
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig vierzig fünfzig hundert',
  ofs: 'von vom der des für zur zum auf an',
  performing:
    'vorgenommen vornehmen durchgeführt durchführen veranlasst veranlassen gemacht erledigt umgesetzt eingeleitet beantragt',
  performed:
    'erledigt abgeschlossen erfolgt durchgeführt vorgenommen veranlasst umgesetzt geplant eingeplant vorgesehen fertig aktiv eingeleitet wirksam',
  selfMoving: '',
  frequent:
    'nicht mehr zu auf ab aus an wieder alle alles sie ihnen wir ist sind wird von ohne jetzt noch keine',
  likes: 'wie als',
  abbreviations: 'z.b bzw ca nr str usw inkl exkl ggf evtl hr fr dr tel mio tsd d.h u.a abs',
};
