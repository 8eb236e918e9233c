import type { Concepts } from '../../language/phrases.ts';

const POWER =
  'admin|admins|administrator|administrators|administrative|root|superuser|sudo|owner|owners|elevated|privileged|full-control';

/** Who may do what from now on. */
export const access: Concepts = {
  'access-act': `
    move~|transfer|transferred|transferring|pass|passed|sign|signed|hand|handed the|his|her|all|their ... rights|ownership|role|ownership|admin over|to|across?
    give|gives|giving|gave|given|hand|handed|handing ... keys|run|free-rein|reins to|of|for, let|lets|letting|allow~ ... into|inside your|the|our|their|all, let|lets|letting ... in on the|your|our ... share|folder|mailbox|account|site, link~|connect~ ... mailbox|calendar|inbox|onedrive ... to|for you|him|her|them|everyone|your, link~ ... it|them to you|him|her|your, raise|raises|raised|raising|bump~|lift~|upgrade~|lower~|extend~|widen~|downgrade~|change~|set|restore~|reinstate~ his|her|their|your|the|my|all ... permission|permissions|rights|role|access|privileges|membership, take|takes|taking|took|taken|kick~|drop~ him|her|them|you off|out, take|takes|taking|took|taken ... away ... access|rights|role, put|puts|putting|assign~ ... in|to ... group|admin|admins|owner|owners|editor|role, share~ ... public|open|anonymous|guest link, share|shared|sharing ... anyone|everybody|everyone|public|outsiders|outside
    give|gives|giving|gave|given|grant~|assign~|hand|handed|handing|provide~ ... access|rights|right|control|permission|permissions|role|roles|privileges|ownership|licence|license, give|gives|giving|gave|given|grant~|assign~|hand|handed ... ${POWER}
    get|gets|got|have|has|receive~ ... full|read|write|admin|owner|editor|the|same ... access|rights|permission|permissions|role|privileges, get|gets|got|have|has now? access to
    add|adds|added|adding|put|putting|include~ ... to|in|into the|your|our|their|a? ... group|groups|team|role|distribution|admins|owners, add|added|adding ... as a|an? ... owner|member|admin|administrator|editor|delegate, make|makes|made|making|promote|promoted|promoting|elevate~|turn~ ... ${POWER}|global|domain|co-owner|editor
    remove~|revoke~|withdraw|withdrawn|withdrew|take|taken|taking|strip~|pull~ ... access|rights|permission|permissions|role|membership|privileges, remove~ ... from the ... group|team|role
    share~|expose~ ... with everyone|everybody|anyone|all|external|the, anyone-with-the-link ..., anyone with the link, open~ up? ... share|folder|site|drive|library|mailbox ... to|for
    delegate~ ... mailbox|calendar|inbox|account|access, full access to, send-as|send on behalf rights|permission, unlock|unlocks|unlocked|unlocking ... vault|safe|share|folder, admin|administrator|owner|root rights|role|access|password|permissions
    same permission|permissions|rights|access like|as, read and? write rights|access|permission|permissions, set ... never to? expire|expires, impersonate~`,
  /** As a state of things: "his rights were removed". */
  'access-state': `
    may|can now? approve|release|sign|pay|post|publish|transfer ... portal|page|account|behalf|bank|payments, has|have|got|holds the|an|a|your|our|his|her ... login|seat|keys|password|role now|again|too|back, is|are|'s in|under your|his|her|their hands|control|name now?, lost|loses|gained|gains|regained his|her|their|the|your|all ... seat|access|rights|role|licence|permission|permissions|login|membership|privileges
    everyone|everybody|anyone|office|team|company|department|interns|contractors can|may now? open|see|read|edit|browse|reach|write|delete ... folder|share|files|drive|mailbox|mails|calendar|records, sits|sit|belongs|belong in|to the|our|your? ... admin|admins|administrators|owners|group|role, is|are|'s|'re now a|an|part|in|member ... admin|admins|administrators|owner|owners|editor|group|role, gets the? same|full|more|wider|admin|owner|every|all ... rights|access|permissions|permission|role, public|open|anonymous link ..., no sign|login|password|sign-in|log-in|sign-on|account in|on? ... needed|required|necessary, link ... works|open|opens for anyone|anybody|everyone|everybody|all, anybody|everyone|everybody with the? link|url|address
    permission|permissions|access|rights|role|membership is|are|was|were|has|have ... removed|revoked|granted|changed|extended|withdrawn|added|set|upgraded|elevated, permission|permissions|access|rights|role ... ... removed|revoked|granted|extended|withdrawn|upgraded|elevated
    everyone|everybody|anyone|all|staff ... ... open|read|edit|access|see ... share|folder|site|drive|files|library|mailbox, can|may now read|see|open|edit|access all|every|everyone|everybody|her|his|their|your|the|anyone ... mails|mail|mailbox|mailboxes|files|inbox|calendar, has|have been added|removed|promoted ... group|team|role|owner|owners|admin|admins|administrators, anyone|anybody|whoever|everyone|everybody who|that? has|with|having the? link|url|address, whoever has|gets the? link|url, whoever has|gets the link|url|address, whoever gets|has the? link|url, anyone|anybody|everyone|everybody|people|those|whoever holding|having|who ... link|url`,
  /** How the other side asks for it. */
  'access-wish': `
    needs|need|needing|wants|want|like|give|get|grant|add|remove|have ... access|rights|permission|permissions|licence|license|role|group|folder|mailbox|calendar|share|list, access to, add|remove ... to|from|in ... group|list|team|folder`,
  /** Rights that let one do nearly everything, or read what is someone else's. */
  'access-power': `
    whole|entire office|team|staff|department, keys, global, public|anonymous|open link,     global admin|administrator|reader, domain admin|admins|administrator, ${POWER}, full access|control|rights|permissions, all rights|permissions, whole|entire|every|all site|tenant|share|mailbox|mailboxes|company|sharepoint|domain, everyone, everybody, anyone-with-the-link, anyone, payroll, hr, production, board, vault, 's mailbox|inbox|onedrive|calendar|mails, never expire|expires, boss, read and write`,
};
