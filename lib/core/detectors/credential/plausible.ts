/** Written to stand for a secret: dots, stars, a name in brackets, a variable, the label itself. */
export function isPlaceholder(value: string): boolean {
  return (
    /^(?:[*•.xX_?#-]+|<.*>|\[.*\]|\{.*\}|%.+%|\$[A-Za-z_{(].*|(?:your|replace|insert|enter|change|put|add)[_ -].*|(?:my)?(?:password|passwd|pass|pwd|secret|token|key|value|string|example|placeholder|redacted|hidden|removed|changeit))$/i.test(
      value,
    ) ||
    /^(.)\1+$/.test(value) ||
    isRow(value)
  );
}

/** So many letters of the alphabet in a row show the form. */
const ROW = 12;

/** Holds a long row of letters as the alphabet has them: `sk_abcdefghijklmnop`. */
function isRow(value: string): boolean {
  let row = 1;
  for (let at = 1; at < value.length && row < ROW; at += 1) {
    const isLetter = /[a-z]/i.test(value.charAt(at));
    row = isLetter && value.charCodeAt(at) === value.charCodeAt(at - 1) + 1 ? row + 1 : 1;
  }
  return row >= ROW;
}

/** Words that follow "the password is" in ordinary sentences. */
const ORDINARY = new Set(
  `a about above accepted active again all already also always an and another any as asked at attached available
  back bad based because before being below blank both but by can case-sensitive changed complex correct created
  currently default defined different disabled displayed due either empty enabled encrypted enough entered exactly
  expected expired expires expiring fine five for forgotten four fourteen from generated given going good had has
  hidden his her how if ignored in incorrect incorrectly initially inside invalid it its just kept known left lost long
  longer managed missing more most must my n/a necessary needed never new next no none not now of off ok okay old on
  only optional or our out over own part pending permanent private protected provided random ready recorded refused
  rejected required requested reset right rotated safe same saved secret secure see sent set seven shared short should
  shown six sixteen something soon still stored strong stuck stale ten temporary that the their there this three to
  too tomorrow twelve twenty two typed unchanged unique unknown unset updated used valid very visible weak what when
  where which who with within without working written wrong yes yet you your yours`.split(/\s+/),
);

/** True for a word that a person would write in a sentence about a password, rather than a password. */
export function isOrdinaryWord(value: string): boolean {
  const word = value.toLowerCase();
  return ORDINARY.has(word) || /^[a-z]+(?:ing|ly|ed)$/.test(word) || word.length < 4;
}

/** A mix that nobody writes by accident: digits or signs among letters, or capitals in the middle. */
export function looksMade(value: string): boolean {
  if (value.length < 5 || /^\d{1,2}[./:-]\d{1,2}/.test(value)) return false;
  const hasLetter = /\p{L}/u.test(value);
  if (hasLetter && /\d/.test(value)) return true;
  if (hasLetter && /[!$%^&*#@+=~?|\\]/.test(value)) return true;
  return /\p{Ll}\p{Lu}/u.test(value);
}

/** Shannon entropy in bits for each UTF-16 unit. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charAt(index);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/** Code that stands for a value: `process.env.KEY`, `var.db_password`, `config.get("token")`. */
export function isCode(value: string): boolean {
  return (
    /^(?:process|import|os|env|vars?|secrets?|config|settings|local|data|module|this|self|params|request|response|props|options?|args|ctx)[.([]/i.test(
      value,
    ) || /^[A-Za-z_]+(?:\.[A-Za-z_]+)*[([]/.test(value)
  );
}

/** Looks made by a machine: digits among letters, and enough disorder for its length. */
export function isMixed(value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0;
  if (digits === 0 || (digits < 2 && value.length > 20)) return false;
  return entropy(value) >= (value.length < 20 ? 2.7 : 3);
}
