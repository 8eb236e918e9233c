import type { ASTNode } from '@marcbachmann/cel-js';
import { childrenOf } from './children.ts';
import type { ExpressionFault } from './compile.ts';

/** What an expression is made of. Each of these ends, costs no more than its text is long, and never fails. */
const OPERATORS = new Set([
  'value',
  'id',
  '.',
  'list',
  '!_',
  '-_',
  '&&',
  '||',
  '?:',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
]);
const METHODS = new Set(['startsWith', 'endsWith', 'contains', 'size', 'exists', 'all']);
const LOOPS = new Set(['exists', 'all']);

/**
 * The first thing in an expression that a rule may not use, null where all is well. Left out of CEL on
 * purpose: arithmetic, indexing and conversions, which can fail on some draft; `matches`, whose time has no
 * bound in a backtracking engine; and loops within loops.
 */
export function whyRefused(node: ASTNode, inLoop = false): ExpressionFault | null {
  const refuse = (because: string): ExpressionFault => ({ because, ...node.range });
  const isLoop = node.op === 'rcall' && LOOPS.has(node.args[0]);
  if (node.op === 'rcall') {
    const [name] = node.args;
    if (!METHODS.has(name)) return refuse(`${name}() is not available; there are ${[...METHODS].join(', ')}`);
    if (isLoop && inLoop) return refuse('exists and all cannot stand within another of them');
  } else if (node.op === 'call') {
    if (node.args[0] !== 'size') return refuse(`${node.args[0]}() is not available`);
  } else if (!OPERATORS.has(node.op)) {
    return refuse(`${NAMES[node.op] ?? node.op} is not available: a rule compares, and does not compute`);
  }
  for (const child of childrenOf(node)) {
    const refused = whyRefused(child, inLoop || isLoop);
    if (refused !== null) return refused;
  }
  return null;
}

const NAMES: Readonly<Record<string, string>> = { '[]': 'indexing', map: 'a map' };
