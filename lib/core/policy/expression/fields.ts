import type { DraftKind, Visibility } from '../../model/draft.ts';
import type { FindingCategory } from '../../model/finding.ts';
import type { Disclosure } from '../../model/provenance.ts';

/** A field that a rule's expression may name: its CEL type, what it holds, and where it is known. */
export interface Field {
  readonly type: 'string' | 'bool' | 'int' | 'double' | 'list<string>';
  readonly says: string;
  /** True where other words in the same composer can change it, so that an allowance by class cannot rest on it. */
  readonly ofWords?: true;
  /** True where the audit log has it too, so that a rule can be tried on the past. */
  readonly inLog?: true;
}

/** What `draft.…` offers. Texts that are not known are empty. */
export const DRAFT_FIELDS = {
  kind: {
    type: 'string',
    says: 'email, ticket-reply, ticket-note, record-update, invoice or action',
    inLog: true,
  },
  visibility: { type: 'string', says: 'client or internal', inLog: true },
  workflow: { type: 'string', says: 'the id of the workflow that covers the draft', inLog: true },
  host: { type: 'string', says: 'the id of the tool or of the site entry', inLog: true },
  account: { type: 'string', says: 'the client account, by its id, else its name', inLog: true },
  record: { type: 'string', says: 'the kind of record it belongs to, such as ticket', inLog: true },
  sender: { type: 'string', says: 'the sender’s address, in lower case' },
  recipients: { type: 'list<string>', says: 'addresses of all recipients, in lower case' },
  outside: { type: 'list<string>', says: 'addresses of the recipients outside the organisation' },
  subject: { type: 'string', says: 'the subject', ofWords: true },
  text: { type: 'string', says: 'subject, body and new field values, one after the other', ofWords: true },
  length: { type: 'int', says: 'length of that text in UTF-16 units', ofWords: true },
  amount: { type: 'double', says: 'the largest amount of money in it, whatever its currency', ofWords: true },
  links: { type: 'list<string>', says: 'targets of the links in the body', ofWords: true },
  attachments: { type: 'list<string>', says: 'names of the attached files', ofWords: true },
  changed: { type: 'list<string>', says: 'names of the fields that it would change', ofWords: true },
  action: { type: 'string', says: 'the name of the action, on an action', ofWords: true },
  target: { type: 'string', says: 'what the action acts on', ofWords: true },
} as const satisfies Record<string, Field>;

/** What `provenance.…` offers. */
export const PROVENANCE_FIELDS = {
  disclosure: {
    type: 'string',
    says: 'none, ai-assisted, ai-generated, ai-autonomous or unknown',
    inLog: true,
  },
  typed: { type: 'bool', says: 'true where a person typed it (disclosure is none)', inLog: true },
  machine: { type: 'bool', says: 'true where a machine is known to have taken part', inLog: true },
  declared: { type: 'bool', says: 'true where a confidence was declared', inLog: true },
  confidence: { type: 'double', says: 'the declared confidence, else what policy counts it as', inLog: true },
  model: { type: 'string', says: 'the model that was declared', inLog: true },
  provider: { type: 'string', says: 'the provider that was declared' },
  prompt: { type: 'string', says: 'the prompt reference that was declared', inLog: true },
  control: { type: 'string', says: 'the tool’s AI control that was used, by its accessible name' },
  sources: { type: 'int', says: 'how many sources were declared', inLog: true },
} as const satisfies Record<string, Field>;

/** What `actor.…` offers. */
export const ACTOR_FIELDS = {
  id: { type: 'string', says: 'the address or account name of the person', inLog: true },
  groups: { type: 'list<string>', says: 'the roles of policy that the person has', inLog: true },
  how: {
    type: 'string',
    says: 'how it is known who acts: oidc, managed, host or self-declared',
    inLog: true,
  },
  askedToday: { type: 'int', says: 'how many reviews the person was asked for today' },
} as const satisfies Record<string, Field>;

/** What `finding.…` offers in a rule's `finding`: one finding at a time, never one of severity info. */
export const FINDING_FIELDS = {
  type: { type: 'string', says: 'such as CREDIT_CARD, CREDENTIAL or MONEY_AMOUNT', inLog: true },
  category: { type: 'string', says: 'such as credential, money or personal-data', inLog: true },
  severity: { type: 'int', says: 'compared with LOW, MEDIUM, HIGH and CRITICAL', inLog: true },
  score: { type: 'double', says: 'how sure the detector is, from 0 to 1' },
  part: { type: 'string', says: 'subject, body, field or recipient' },
  detector: { type: 'string', says: 'the id of the detector' },
} as const satisfies Record<string, Field>;

/** Severities as numbers, so that they can be compared. */
export const SEVERITY_NAMES = { LOW: 1n, MEDIUM: 2n, HIGH: 3n, CRITICAL: 4n } as const;

type Value<T extends Field['type']> = T extends 'string'
  ? string
  : T extends 'bool'
    ? boolean
    : T extends 'int'
      ? bigint
      : T extends 'double'
        ? number
        : string[];
type Values<Fields extends Record<string, Field>> = { [Name in keyof Fields]: Value<Fields[Name]['type']> };

/** What is known of the draft, by the names that expressions use. */
export class DraftFacts {
  constructor(values: Values<typeof DRAFT_FIELDS> & { kind: DraftKind; visibility: Visibility }) {
    Object.assign(this, values);
  }
}

/** What is known of how the text came about. */
export class ProvenanceFacts {
  constructor(values: Values<typeof PROVENANCE_FIELDS> & { disclosure: Disclosure }) {
    Object.assign(this, values);
  }
}

/** What is known of the person. */
export class ActorFacts {
  constructor(values: Values<typeof ACTOR_FIELDS>) {
    Object.assign(this, values);
  }
}

/** What is known of one finding. */
export class FindingFacts {
  constructor(values: Values<typeof FINDING_FIELDS> & { category: FindingCategory }) {
    Object.assign(this, values);
  }
}

/** Every variable of a rule's `when`, by its name. */
export interface Facts {
  draft: DraftFacts;
  provenance: ProvenanceFacts;
  actor: ActorFacts;
}

/** The field behind a name such as `draft.kind`; undefined where there is none. */
export function fieldNamed(variable: string, name: string): Field | undefined {
  const fields: Record<string, Field> | undefined = VARIABLES[variable]?.fields;
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The variables with their fields, for the environment and for the documents. */
export const VARIABLES: Readonly<Record<string, { type: string; fields: Record<string, Field> }>> = {
  draft: { type: 'Draft', fields: DRAFT_FIELDS },
  provenance: { type: 'Provenance', fields: PROVENANCE_FIELDS },
  actor: { type: 'Actor', fields: ACTOR_FIELDS },
  finding: { type: 'Finding', fields: FINDING_FIELDS },
};
