/** Words that end the name of a street: `12 Elm Street`, `Gartenweg 4`. */
const SUFFIX_WORDS = new Set(
  `street st avenue ave av road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace ter way highway hwy
  parkway pkwy circle cir trail trl row crescent cres close grove mews walk loop alley path pike plaza quay wharf gardens
  heights ridge hill hills estate estates meadow meadows park point view vista island islands route turnpike crossing cove
  creek canyon glen green greens lodge manor mill mills mount mountain orchard oval overpass pass passage pine pines plain
  plains port prairie ranch rapids rest roads run shoal shoals shore shores skyway spring springs spur spurs station stream
  streets summit throughway trace track trafficway tunnel union unions valley viaduct village ville well wells forest forge
  fork forks fort freeway garden gateway haven harbor harbour hollow inlet isle junction key knoll knolls lake lakes land
  landing light loaf locks field fields flat flats ford fall falls ferry extension expressway divide dam curve course corner
  corners common club cliff cliffs center centre causeway cape camp bypass burg brook bridge branch bottom bluff bend beach
  bayou annex stravenue underpass drives mall neck parade prom esplanade
  straße strasse str gasse weg platz allee ring damm ufer chaussee markt steig
  vägen väg gatan gata gränd stigen gade vej vejen allé veien vei gaten stræde tie katu kuja polku
  straat laan weg plein kade gracht dreef singel steenweg iela gatve gatvė prospekts prospektas tänav puiestee utca út tér körút ulice třída náměstí ulica cesta trg cad sok sokak caddesi sokağı bulvarı mah mahallesi mahalle`.split(
    /\s+/,
  ),
);

/** The same at the end of one word: `Gartenweg`, `Storgatan`. */
const SUFFIX_END =
  /.{3}(?:stra(?:ß|ss)e|strasse|str|gasse|weg|platz|allee|gatan|vägen|gränd|gade|vej|vejen|veien|gaten|straat|laan|plein|kade|gracht|dreef|steenweg|katu|kuja|utca|holm|stígur|vegur|gata|götu|tún|hraun|braut)$/iu;

/** Words that begin it: `Rue de la Paix 3`, `Via Roma`, `ul. Długa 7`. */
const PREFIX_WORDS = new Set(
  `rue via viale piazza piazzale corso largo strada vicolo calle avenida paseo plaza rua travessa estrada praca praça alameda
  rodovia av avda carrer camino ctra carretera ul ulica ulitsa al aleja os plac pl impasse chemin allée quai cours boulevard bd
  route rte avenue place jalan jl bulevar ronda kungsgatan prospekt rambla villa cours passage lotissement
  contrada località traversa salita borgo quartiere urb urbanización barrio pasaje glorieta`.split(/\s+/),
);

/** What may stand in an address after the street: a flat, a floor, a box. */
const UNIT_WORDS = new Set(
  'gpo sala apt apartment suite ste unit flat floor fl box room rm building bldg block po psc apo fpo dpo cmr uss usns usnv uscgc usnv piso puerta esc dept tower level lot wohnung whg stock top appartement appt bus ap nr no'.split(
    ' ',
  ),
);

export const isStreetWord = (plain: string, text: string) =>
  SUFFIX_WORDS.has(plain) || SUFFIX_WORDS.has(text.toLowerCase()) || SUFFIX_END.test(text);
export const isStreetBeginning = (plain: string) => PREFIX_WORDS.has(plain);
export const isUnitWord = (plain: string) => UNIT_WORDS.has(plain);

/** Streets that are surely streets, also where nothing else says so: not `Green`, `Place` or `Way`. */
const SURE = new Set(
  'street avenue ave road rd lane ln drive blvd boulevard terrace highway hwy parkway pkwy crescent straße strasse str gasse vägen gatan gade vej veien straat laan utca ulica'.split(
    ' ',
  ),
);
export const isSureStreet = (plain: string, text: string) =>
  SURE.has(text.toLowerCase()) || SURE.has(plain) || SUFFIX_END.test(text);
