import type { Grammar } from '../../language/grammar.ts';

/** Spanish verbs carry their person: forms of "we" and "I" stand among the phrases themselves. */
export const spanishGrammar: Grammar = {
  ours: 'yo nosotros he hemos voy vamos puedo podemos acabo acabamos estoy estamos haremos haré tengo tenemos quiero queremos',
  ourPeople:
    'nuestro nuestra equipo facturación soporte contabilidad técnico técnica compañero compañera departamento',
  you: 'usted ustedes tú vosotros vosotras',
  others: 'él ella ellos ellas alguien proveedor fabricante banco microsoft',
  articles: 'el la los las un una su sus nuestro nuestra',
  bearers: 'número copia formulario página pregunta preguntas informe solicitud correo lista',
  pronouns: 'lo la los las eso esto',
  prepositions: 'para en a de con por desde hasta y o pero ahora hoy mañana ya',
  things: 'esto eso todo ello',
  future:
    'tendréis tendrás podréis podrás podrá podrán recibiréis recibirás estaréis llegará llegarán tenéis vamos voy va será serán estará estarán quedará quedarán tendrá tendrán recibirá recibirán',
  able: 'podemos puedo',
  perfect: 'acabo acabamos hemos he ha han',
  be: 'será serán estará estarán quedará quedarán es son está están queda quedan',
  wasBe: 'fue fueron era estaba',
  must: 'debe deben tiene tienen',
  maybe: 'quizá quizás posiblemente podríamos podría',
  would: 'gustaría sería',
  please: 'por favor ahora primero luego después',
  causing: 'hacer hago',
  begging: 'favor',
  adverbs: 'también ya ahora hoy mañana inmediatamente claro le les se lo la te os nos',
  irregularPast: '',
  pastEnding: /(?:amos|imos|aron|ieron|é|ó)$/,
  inflected: /(?:[ai]d[oa]s?|[rstu]t[oa]s?|ch[oa]s?|ndo)$/,
  ownEnding: /(?:[aei]mos|ré)$/,
  not: 'no nunca jamás ningún ninguna tampoco sin imposible',
  notReaches: 'before',
  ifs: 'si cuando salvo',
  inverted: '',
  declaring: 'considere considérelo considérese',
  conjunctions: 'pero porque aunque mientras que',
  and: 'y e',
  or: 'o ni',
  questions:
    'puede pueden podría podrían qué quién cuándo cómo dónde cuál quiere quieren tiene tienen ha han',
  offers: 'qué_tal',
  by: 'por',
  numbers:
    'dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta cien',
  ofs: 'de del para a al en',
  performing:
    'realizado realizamos realizaremos hecho hacemos haremos efectuado efectuamos llevado tramitado tramitamos procesado procesamos completado completamos gestionado',
  performed:
    'realizado realizada hecho hecha completado completada efectuado efectuada tramitado tramitada programado programada prevista previsto terminado terminada confirmado confirmada aprobado aprobada lista listo',
  selfMoving: '',
  frequent: 'que no se lo la los las le les te en de sin ya todo todos está están ha han más su sus',
  likes: 'como según',
  abbreviations: 'sr sra dr dra ud uds núm tel ee uu pág aprox',
};
