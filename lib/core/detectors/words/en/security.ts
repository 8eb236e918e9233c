import type { Concepts } from '../../language/phrases.ts';

const GUARDS =
  'mfa|2fa|multi-factor|multifactor|two-factor|second-factor|authenticator|antivirus|anti-virus|defender|edr|firewall|firewalls|encryption|bitlocker|filevault|uac|logging|backups|quarantine|sandbox|dkim|dmarc|spf|dlp|vpn|monitoring|protection|smartscreen|scanning|scanner|applocker|selinux|hardening|auditing';

/** What is done to defences, devices and accounts. */
export const security: Concepts = {
  /** Takes a defence away: grave whoever asked for it. */
  'weaken-act': `
    turn|turned|switch|switched|set|disable~|pause~|stop~|bypass~|remove~|lower~|relax~ the|your|our? web|spam|mail|content|url|dns|phishing|safe|attachment filter|filters|filtering|links, say|press|click|answer|choose|hit yes|allow|accept|ok|continue ... every|any|all|each|whatever|everything, send|mail|email|text|give|share|forward|show|read me|us ... recovery|backup|security|one-time|verification|mfa code|codes|key|keys|phrase, permit~|allow~|enable~|re-enable~|reactivate~ ... legacy|basic|smbv1|smb1|telnet|tls1 sign-in|auth|authentication|protocol|protocols|login?, trust ... all|any|every
    poke~|punch~|make|making|made|drill~|open~ ... hole|holes|gap in|through ... firewall|defences|defenses|network, let|lets|letting ... traffic|connections|packets|everything|anything ... through|in, put|puts|putting|add|adding|added|stick|throw ... exclusion|exclusions|exception|exceptions|ignore|trusted|bypass list|lists, send|share|give|tell|message|text|whatsapp|email|dm me|us over|out? the|your ... credentials|username|passcode|passphrase|pin|password, send|share|give|tell|message|text|email|dm me|us your login|logins|sign-in, set|give|use|using|reuse ... ... same password|passwords|credentials, leave|leaving|left|keep ... unlocked|unprotected|unencrypted|wide open|exposed, click|go|push|press|get past|through|beyond|round|around the|that|any|every? ... warning|warnings|alert|alerts|prompt|block, write|jot|stick|note ... password|passwords ... monitor|desk|note|sticky|paper, take|takes|taking|took|taken|knock~|pull|pulled ... mfa|2fa|antivirus|edr|bitlocker|encryption|defender off, take|takes|taking|took|taken ... off mfa|2fa, whitelist|allow ... everything|everyone|domain|range
    disable~|deactivate~|suspend~|bypass~|remove~|circumvent~|uninstall~|pause~|skip~|relax~|weaken~|exempt~|stop~|lower~|kill~|drop~ ... ${GUARDS}|authentication|verification
    turn|turns|turned|turning|switch|switches|switched|switching|shut|take|taken off|down ... ${GUARDS}|authentication|verification
    turn|turns|turned|turning|switch|switches|switched|switching|shut ... ${GUARDS}|authentication|verification|login off|down
    disable~|bypass~|turn|turned|switch|switched off? ... second factor, lower~|reduce~ ... uac|security level|settings
    share|send|give|tell|email|text|reply with? me|us|the? ... your|the password|pin|passcode|credentials, whitelist~|allowlist~|safelist~, put|added|add|adding ... allow|safe list|senders, put|added|add|adding ... allow-list|allowlist|whitelist|white-list|safelist, on the allow|safe list, skip~ the|all|any? ... scan|scans|checks|check|filter|filtering|verification
    open|opens|opened|opening|expose~|publish~|forward~|unblock~ the|tcp|rdp|ssh|smb? port|ports|rdp|ssh|firewall|3389|22|445 ..., open|opened|opening ... to the internet|world|outside, expose~ ... internet|web|outside, any any rule, allow~ all|any|inbound ... traffic|connections|ip|ips
    exclude~|except ... defender|antivirus|scan|scanning|conditional, add|adding|added ... exclusion|exclusions|exception for|to|in, ignore~|accept~|dismiss~|click|clicking|proceed|continue past|through|despite? the|any|all ... certificate|security|browser|smartscreen warning|warnings|error|errors|alert|alerts, ignore~ ... alert|alerts|warning from defender|edr|siem, run anyway, downgrade~ ... tls|ssl|encryption, disable~ ... policy, share|shared|sharing the ... password|credentials|keys, reuse ... password, same password for, set|setting ... password never? to never? expire|blank, lower~ the security, exclude~ the|a|this? folder|path|process|file|mailbox|user, clear~|delete~|wipe~ the? ... audit|event|security logs|log, shut|shutting|shuts down ... firewall,
    press|tap|hit|click|choose|say|answer allow|approve|yes|accept ... prompt|prompts|request|notification|push|phone|authenticator,
    look~ the other way, turn~ a blind eye`,
  /** As a state of things: "logging is off". */
  'weaken-state': `
    legacy|basic|anonymous|unencrypted|telnet|smbv1 sign-in|auth|authentication|login|access is|are|was|has|now|been ... permitted|allowed|enabled|on|possible|open
    ${GUARDS} is|are|'s|was|were|has|have|stays|been|now ... gone|out|inactive|paused|excluded|bypassed|lifted|relaxed, no mfa|2fa|password|antivirus|firewall|encryption is? needed|required|anymore|any|from|on, exempt|exempted|excluded from mfa|2fa|scanning|scans|conditional|encryption|the, wide open to|on
    logs|log were|was|are|have ... deleted|cleared|wiped, conditional access policy|policies ... deactivated|disabled|off|removed, mfa|2fa|antivirus|logging|defender|bitlocker|firewall|encryption|authentication is|are|was|has|have|been|now|stays ... off|disabled|deactivated|removed|suspended|down, ${GUARDS} rules|rule ... down|off, mfa|2fa|antivirus|defender|firewall off`,
  /** Cuts somebody or something off. */
  'contain-act': `
    erase~|wipe~|wiping|lock~ it|him|her|them|this|that over|remotely|from|out, bar|barred|barring|block~|ban|banned|banning|deny|denied|denying|refuse~ all|any|every ... login|logins|sign-in|sign-ins|traffic|access|connections
    take|takes|taking|took|taken|pull|pulls|pulling|pulled|kick~|knock~|remove~|unplug~|drop~ ... off|from the? ... network|grid|wire|internet|vpn|domain, freeze|freezes|freezing|froze|frozen|kill~|bar|barred|barring|terminate~ ... account|accounts|session|sessions|sign-in|login|logins|mailbox, boot|booted|booting|kick~ ... out of, air-gap*
    isolate~, quarantine~, lock|locks|locked|locking ... out, lock|locked|locking the|her|his|your|all|their? ... account|accounts|user|users|mailbox|device|phone|laptop, block|blocks|blocked|blocking the|her|his|your|all|their|this|that? ... account|accounts|user|users|sender|domain|ip|address|sign|access|traffic|country|device|port,
    disable~|deactivate~|suspend~ the|her|his|your|all|their|this|that? ... account|accounts|user|users|mailbox|device|login|sign-in, wipe~|wiping ... phone|laptop|device|mobile|tablet|computer|machine|ipad|iphone, remote|remotely wipe|wiped|wiping, revoke~ the|her|his|your|all|their|every? ... session|sessions|token|tokens|certificate|certificates, sign|signed|signing|kick~|log|logged ... out|off everywhere|everyone|all, force|forced|forcing a? sign|logout|log, take|taking|took|taken ... offline, shut|shutting down ... server|servers|site|network, pull|pulled|pulling the plug, cut|cutting ... off the network, disconnect~ ... from the network|internet, blacklist~|blocklist~, delete~|remove~ the|her|his|your|all|their? ... mailbox|account|accounts|user|users|backup|backups`,
  'contain-state': `
    account|accounts|sign-in|login|logins|session|sessions|user|users|mailbox|device|laptop|server is|are|was|were|has|have|been ... frozen|killed|barred|cut|terminated|closed|isolated|quarantined
    account|accounts|user|users|sender|domain|device|laptop|phone|server|mailbox|pc is|are|was|has|have|been|now|were ... blocked|disabled|suspended|locked|deactivated|isolated|quarantined|wiped|offline, sessions are|were|have|been ... signed|revoked, session|sessions|token|tokens|sign-in|sign-ins is|are|was|were|has|have|been ... ended|invalid|invalidated|dead|cleared|expired|terminated`,
  'reset-act': `
    reset|resets|resetting the|her|his|your|all|their|everyone|everybody|every? ... password|passwords|mfa|credentials|passcode|pin, change|changed|changing the|her|his|your|all|their? ... password|passwords, rotate~ the|all|your? ... keys|key|credentials|secrets|passwords, unlock~ ... account|user, reissue~|re-register~ ... mfa|token`,
  'reset-state': `
    password|passwords|mfa|credentials has|have|was|were|is|are been ... reset|changed, password|passwords|mfa|credentials has|have|was|were|is|are reset|changed`,
  'reset-wish': `
    forgot|forgotten|lost ... password|passcode|pin|code, password ... expired|forgotten|lost|work*|reset, reset ... password|mfa|pin|credentials|it, locked out, ca n't log|sign in, new password`,
  /** Guides that make things safer, or have the reader do it themselves. */
  'security-talk': `
    off the|our|your list|agenda|table|wall|plan|shelf,
    turn|switch|switched|turned on ..., enable~ ..., forgot password, reset your password yourself, reset it yourself, isolation transformer, block|blocks of, road block, firewall fires, blocked|blocks the|your? file|attachment|message|popup|download, block|booked slot`,
};
