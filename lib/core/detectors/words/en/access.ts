import type { Concepts } from '../../language/phrases.ts';

const POWER =
  'admin|admins|administrator|administrators|administrative|root|superuser|sudo|owner|owners|elevated|privileged|full-control';

/** Who may do what from now on. */
export const access: Concepts = {
  'access-act': `
    give|gives|giving|gave|given|grant~|assign~|hand|handed|handing|provide~ ... access|rights|right|control|permission|permissions|role|roles|privileges|ownership|licence|license, give|gives|giving|gave|given|grant~|assign~|hand|handed ... ${POWER}
    get|gets|got|have|has|receive~ ... full|read|write|admin|owner|editor|the|same ... access|rights|permission|permissions|role|privileges, get|gets|got|have|has now? access to
    add|adds|added|adding|put|putting|include~ ... to|in|into the|your|our|their|a? ... group|groups|team|role|distribution|admins|owners, add|added|adding ... as a|an? ... owner|member|admin|administrator|editor|delegate, make|makes|made|making|promote|promoted|promoting|elevate~|turn~ ... ${POWER}|global|domain|co-owner|editor
    remove~|revoke~|withdraw|withdrawn|withdrew|take|taken|taking|strip~|pull~ ... access|rights|permission|permissions|role|membership|privileges, remove~ ... from the ... group|team|role
    share~|open~|expose~ ... with everyone|everybody|anyone|all|external|the, anyone-with-the-link ..., anyone with the link, open~ up? ... share|folder|site|drive|library|mailbox ... to|for
    delegate~ ... mailbox|calendar|inbox|account|access, full access to, send-as|send on behalf rights|permission, unlock|unlocks|unlocked|unlocking ... vault|safe|share|folder, admin|administrator|owner|root rights|role|access|password|permissions
    same permission|permissions|rights|access like|as, read and? write rights|access|permission|permissions, set ... never to? expire|expires, impersonate~`,
  /** As a state of things: "his rights were removed". */
  'access-state': `
    permission|permissions|access|rights|role|membership is|are|was|were|has|have ... removed|revoked|granted|changed|extended|withdrawn|added|set|upgraded|elevated, permission|permissions|access|rights|role ... ... removed|revoked|granted|extended|withdrawn|upgraded|elevated
    everyone|everybody|anyone|all|staff ... ... open|read|edit|access|see ... share|folder|site|drive|files|library|mailbox, can|may now read|see|open|edit|access all|every|everyone|everybody|her|his|their|your|the|anyone ... mails|mail|mailbox|mailboxes|files|inbox|calendar, has|have been added|removed|promoted ... group|team|role|owner|owners|admin|admins|administrators`,
  /** How the other side asks for it. */
  'access-wish': `
    needs|need|needing|wants|want|like|give|get|grant|add|remove|have ... access|rights|permission|permissions|licence|license|role|group|folder|mailbox|calendar|share|list, access to, add|remove ... to|from|in ... group|list|team|folder`,
  /** Rights that let one do nearly everything, or read what is someone else's. */
  'access-power': `
    global admin|administrator|reader, domain admin|admins|administrator, ${POWER}, full access|control|rights|permissions, all rights|permissions, whole|entire|every|all site|tenant|share|mailbox|mailboxes|company|sharepoint|domain, everyone, everybody, anyone-with-the-link, anyone, payroll, hr, production, board, vault, 's mailbox|inbox|onedrive|calendar|mails, never expire|expires, boss, read and write`,
};
