import type { Site } from '../../core/model/configuration.ts';
import type { Message } from '../../core/model/context.ts';
import type { Id, Instant } from '../../core/model/text.ts';
import type { ViewSource } from '../../core/review/buildView.ts';
import type { ToGate } from '../../messages/composerPort.ts';
import type { Judgement } from '../judge/judge.ts';

/** One composer that is connected now. It lives in memory alone: the gate tells it again after a restart. */
export interface Session {
  readonly composer: string;
  readonly tab: number;
  /** The frame whose gate guards it. */
  readonly frame: number;
  site: Site;
  readonly panelToken: string;
  readonly drafted: Instant;
  /** False once its page closed the port: there is nobody to tell, and nothing of it belongs on the tab's next page. */
  isConnected: boolean;
  send(message: ToGate): void;
  /** What stands there, as far as it has been judged. */
  latest: Judgement | null;
  /** The words that stood there last: a page may have emptied it by the time that they are asked for. */
  lastBody: string;
  /** The thread as it stood when the composer was first read. */
  threadAtFirst: Message[] | null;
  /** The body as the machine last put it in, before a person changed it; null where nothing shows it. */
  machineText: string | null;
  machineLayout?: NonNullable<ViewSource['machineLayout']>;
  /** How much the machine had put in when `machineText` was taken, in UTF-16 units. */
  machineCharacters: number;
  /** What the person last looked at, so that a review that opens again shows only what is new. */
  lastLook: (NonNullable<ViewSource['previous']> & { review: Id }) | null;
  /** What is known of its tool that its page did not fit when it was last read. */
  missing: readonly string[];
  revealed: Set<string> | 'all';
  review: Id | null;
  /** Releases whose replay the gate refused, waiting for the snapshot that says what stands there now. */
  changedRelease: Id | null;
}

/** The composers that are connected now, by their gate's name for them. */
export function createSessions() {
  const sessions = new Map<string, Session>();
  return {
    add: (session: Session): void => {
      sessions.set(session.composer, session);
    },
    /** Removes exactly this session: a newer connection of the same composer stays. */
    remove: (session: Session): void => {
      if (sessions.get(session.composer) === session) sessions.delete(session.composer);
    },
    get: (composer: string): Session | null => sessions.get(composer) ?? null,
    inTab: (tab: number): Session[] => [...sessions.values()].filter((session) => session.tab === tab),
    all: (): Session[] => [...sessions.values()],
  };
}
export type Sessions = ReturnType<typeof createSessions>;

/** Remembers what the machine put in: the body at the moment when its share grew and nobody had typed into it since. */
export function followMachineText(session: Session, judgement: Judgement): void {
  const { inserted, pasted, preset } = judgement.provenance;
  const machine = inserted + pasted + preset;
  if (machine > session.machineCharacters) {
    session.machineCharacters = machine;
    const { body, links, format = [], hidden = [] } = judgement.draft;
    session.machineText = body;
    session.machineLayout = { links, format, hidden };
  }
}
