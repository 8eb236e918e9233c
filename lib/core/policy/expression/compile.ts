import { type ASTNode, Environment, type ParseResult, serialize } from '@marcbachmann/cel-js';
import { whyRefused } from './bounds.ts';
import { childrenOf } from './children.ts';
import {
  ActorFacts,
  DraftFacts,
  type Facts,
  type Field,
  FindingFacts,
  fieldNamed,
  ProvenanceFacts,
  SEVERITY_NAMES,
  VARIABLES,
} from './fields.ts';

/** The longest expression, in UTF-16 units. */
export const EXPRESSION_LIMIT = 1000;

const LIMITS = {
  maxAstNodes: 200,
  maxDepth: 16,
  maxListElements: 100,
  maxMapEntries: 1,
  maxCallArguments: 3,
};

/** Why an expression is refused: what was wrong, and where in it (UTF-16 units, half-open). */
export interface ExpressionFault {
  because: string;
  start: number;
  end: number;
}

/** One part of an expression that must hold together with the others: `a && b && c` has three. */
export interface Conjunct<Variables> {
  readonly text: string;
  readonly fields: readonly Field[];
  /** Pure and total for facts of the declared types. */
  holds(variables: Variables): boolean;
}

export type Expression<Variables> = readonly Conjunct<Variables>[];

export type Compiled<Variables> =
  | { ok: true; expression: Expression<Variables> }
  | { ok: false; fault: ExpressionFault };

const classes = { draft: DraftFacts, provenance: ProvenanceFacts, actor: ActorFacts, finding: FindingFacts };

function environmentWith(names: readonly (keyof typeof classes)[]): Environment {
  const environment = new Environment({ limits: LIMITS });
  for (const name of names) {
    const variable = VARIABLES[name];
    if (variable === undefined) continue;
    const fields = Object.fromEntries(
      Object.entries(variable.fields).map(([field, { type }]) => [field, type]),
    );
    environment.registerType(variable.type, { ctor: classes[name], fields });
    environment.registerVariable(name, variable.type);
  }
  for (const [name, value] of Object.entries(SEVERITY_NAMES))
    environment.registerConstant(name, 'int', value);
  return environment;
}

const ofDraft = createCompiler<Facts>(environmentWith(['draft', 'provenance', 'actor']));
const ofFinding = createCompiler<{ finding: FindingFacts }>(environmentWith(['finding']));

/** Compiles a rule's `when` (CEL, boolean) over draft, provenance and actor. The same text is the same object. */
export const compileWhen = (text: string): Compiled<Facts> => ofDraft(text);

/** Compiles a rule's `finding` (CEL, boolean) over one finding. */
export const compileFinding = (text: string): Compiled<{ finding: FindingFacts }> => ofFinding(text);

function createCompiler<Variables extends object>(environment: Environment) {
  const compiled = new Map<string, Compiled<Variables>>();
  const conjuncts = new Map<string, Conjunct<Variables>>();

  function compile(text: string): Compiled<Variables> {
    if (text.length > EXPRESSION_LIMIT) {
      return fault(`is longer than ${EXPRESSION_LIMIT} characters`, EXPRESSION_LIMIT, text.length);
    }
    let parsed: ParseResult;
    try {
      parsed = environment.parse(text);
    } catch (error) {
      return faultOf(error, text);
    }
    const refused = whyRefused(parsed.ast);
    if (refused !== null) return { ok: false, fault: refused };
    const types = parsed.check();
    if (!types.valid) return faultOf(types.error, text);
    if (types.type !== 'bool')
      return fault(`is of type ${types.type}, and a condition is true or false`, 0, text.length);
    return { ok: true, expression: partsOf(parsed.ast).map(conjunct) };
  }

  function conjunct(node: ASTNode): Conjunct<Variables> {
    // Written anew: a node's range leaves out the parentheses at its borders.
    const part = serialize(node);
    const known = conjuncts.get(part);
    if (known !== undefined) return known;
    const holds = environment.parse(part);
    // Checked once, so that the types are settled before the first draft.
    holds.check();
    const made: Conjunct<Variables> = {
      text: part,
      fields: fieldsIn(node),
      holds: (variables) => holds(variables) === true,
    };
    conjuncts.set(part, made);
    return made;
  }

  return (text: string): Compiled<Variables> => {
    const known = compiled.get(text) ?? compile(text);
    // Only what compiles is kept: the refused ones of a hostile document would grow without end.
    if (known.ok) compiled.set(text, known);
    return known;
  };
}

function partsOf(node: ASTNode): ASTNode[] {
  return node.op === '&&' ? node.args.flatMap(partsOf) : [node];
}

function fieldsIn(node: ASTNode): Field[] {
  if (node.op === '.' && node.args[0].op === 'id') {
    const field = fieldNamed(node.args[0].args, node.args[1]);
    if (field !== undefined) return [field];
  }
  return childrenOf(node).flatMap(fieldsIn);
}

function fault(because: string, start: number, end: number): { ok: false; fault: ExpressionFault } {
  return { ok: false, fault: { because, start, end } };
}

/** The library's errors carry a summary of one line and a range; anything else is not ours to hide. */
function faultOf(error: unknown, text: string): { ok: false; fault: ExpressionFault } {
  if (typeof error !== 'object' || error === null || !('summary' in error)) throw error;
  const range = 'range' in error ? (error.range as { start: number; end: number } | undefined) : undefined;
  return fault(String(error.summary), range?.start ?? 0, range?.end ?? text.length);
}
