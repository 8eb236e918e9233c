/**
 * Commands that destroy, by the shells and tools that know them: the names are those of their own manuals
 * (GNU coreutils, Windows, PowerShell, SQL, git, Docker, Kubernetes). Before each stand the names that it begins with.
 */
const COMMANDS: readonly (readonly [names: string, command: RegExp])[] = [
  [
    'rm',
    /\brm[ \t]+(?:-[a-z-]+[ \t]+){0,3}-(?:[a-z]*r[a-z]*f|[a-z]*f[a-z]*r|r|-recursive)[a-z-]*[ \t]+\S+/gi,
  ],
  ['dd', /\bdd[ \t]+if=\S+[ \t]+of=\S+/gi],
  ['mkfs', /\bmkfs(?:\.\w+)?[ \t]+\S+/gi],
  ['shred wipefs blkdiscard', /\b(?:shred|wipefs|blkdiscard)[ \t]+\S+/gi],
  ['format', /\bformat[ \t]+[a-z]:(?:[ \t]+\/\w+)*/gi],
  ['del erase', /\b(?:del|erase)[ \t]+(?:\/[a-z][ \t]+)*(?:\/[sq]|\*\.\*)\S*(?:[ \t]+\S+)?/gi],
  ['rd rmdir', /\b(?:rd|rmdir)[ \t]+\/s(?:[ \t]+\/q)?[ \t]+\S+/gi],
  [
    'remove-',
    /\bRemove-(?:Item|Mailbox|MgUser|ADUser|MsolUser|AzureADUser|VM|AzVM|Partition|ADComputer|ADOrganizationalUnit|ADGroup|AzResourceGroup|SPOSite)\b[^\n|;]{0,80}/gi,
  ],
  [
    'clear- format- initialize- reset- disable- stop-',
    /\b(?:Clear-Disk|Format-Volume|Initialize-Disk|Reset-ComputerMachinePassword|Disable-ADAccount|Stop-Computer|Clear-EventLog)\b[^\n|;]{0,60}/gi,
  ],
  ['set-mppreference', /\bSet-MpPreference[ \t]+-Disable\w+[ \t]+\$?true/gi],
  ['vssadmin', /\bvssadmin[ \t]+delete[ \t]+shadows[^\n]{0,30}/gi],
  ['wbadmin', /\bwbadmin[ \t]+delete[^\n]{0,40}/gi],
  ['bcdedit', /\bbcdedit[ \t]+\/(?:delete|set)[^\n]{0,40}/gi],
  ['cipher', /\bcipher[ \t]+\/w\S*/gi],
  ['reg', /\breg[ \t]+delete[ \t]+\S+/gi],
  ['diskpart', /\bdiskpart\b[^\n]{0,40}\bclean\b/gi],
  ['netsh', /\bnetsh[ \t]+(?:advfirewall|firewall)[ \t]+set[^\n]{0,40}\boff\b/gi],
  ['iptables ufw', /\b(?:iptables|ufw)[ \t]+(?:-F|--flush|disable|reset)\b/gi],
  ['setenforce', /\bsetenforce[ \t]+0\b/gi],
  ['drop', /\bDROP[ \t]+(?:TABLE|DATABASE|SCHEMA|USER|VIEW)\b[^\n;]{0,60}/gi],
  ['truncate', /\bTRUNCATE[ \t]+(?:TABLE[ \t]+)?[\w."`[\]]+[ \t]*;/gi],
  ['delete', /\bDELETE[ \t]+FROM[ \t]+[\w."`[\]]+[ \t]*(?:;|$)/gim],
  ['update', /\bUPDATE[ \t]+[\w."`[\]]+[ \t]+SET[ \t]+(?:(?!\bWHERE\b)[^\n;]){1,120}(?:;|$)/gim],
  [
    'git',
    /\bgit[ \t]+(?:push[^\n;]{0,40}(?:--force(?!-with-lease)|[ \t]-f\b)[^\n;,]{0,30}|reset[ \t]+--hard[^\n;]{0,30}|clean[ \t]+-[a-z]*f[a-z]*)/gi,
  ],
  ['docker', /\bdocker[ \t]+(?:system|volume)[ \t]+prune[^\n;]{0,30}/gi],
  ['kubectl', /\bkubectl[ \t]+delete[ \t]+[^\n;]{1,60}/gi],
  ['terraform', /\bterraform[ \t]+destroy\b[^\n;]{0,30}/gi],
  ['az', /\baz[ \t]+(?:group|vm|ad user)[ \t]+delete\b[^\n;]{0,40}/gi],
  ['aws', /\baws[ \t]+s3[ \t]+r[mb]\b[^\n;]{0,60}/gi],
  [
    'curl wget iwr irm invoke-',
    /\b(?:curl|wget|iwr|irm|invoke-webrequest)\b[^\n|]{1,120}\|[ \t]*(?:sudo[ \t]+)?(?:ba|z|k)?(?:sh|iex|invoke-expression|python3?)\b/gi,
  ],
  ['chmod', /\bchmod[ \t]+(?:-R[ \t]+)?(?:777|a\+rwx)[ \t]+\S+/gi],
  ['chown', /\bchown[ \t]+-R[ \t]+\S+[ \t]+\/\S*/gi],
  [':()', /:\(\)[ \t]*\{[ \t]*:\|:&[ \t]*\};:/g],
  ['zpool', /\bzpool[ \t]+destroy[ \t]+\S+/gi],
  [
    'lvremove vgremove pvremove userdel deluser dropdb crontab',
    /\b(?:lvremove|vgremove|pvremove|userdel|deluser|dropdb|crontab[ \t]+-r)\b[^\n;]{0,40}/gi,
  ],
  ['net', /\bnet[ \t]+user[ \t]+\S+[ \t]+\/delete/gi],
  // FortiOS, Junos and switches: back to how they left the factory.
  [
    'execute request factory-reset',
    /\bexecute[ \t]+(?:factoryreset\w*|formatlogdisk|erase-disk)|\brequest[ \t]+system[ \t]+zeroize|^[ \t>#$]*factory-reset\b[^\n]{0,30}/gim,
  ],
  ['erase write', /\berase[ \t]+(?:startup-config|nvram:?|flash:?)|\bwrite[ \t]+erase\b/gi],
];

const COMMANDS_OF = new Map<string, RegExp[]>();
for (const [names, command] of COMMANDS) {
  for (const name of names.split(' ')) COMMANDS_OF.set(name, [...(COMMANDS_OF.get(name) ?? []), command]);
}

/** The name of any of them: a command is looked for where its name stands. One that ends in a hyphen goes on. */
const NAME = new RegExp(
  `\\b(?:${namesThat((name) => name.endsWith('-'))}|(?:${namesThat((name) => /^\w/.test(name) && !name.endsWith('-'))})\\b)|:\\(\\)`,
  'gi',
);

function namesThat(isMeant: (name: string) => boolean): string {
  return [...COMMANDS_OF.keys()].filter(isMeant).join('|');
}

/** Folders that fill again by themselves. */
const HARMLESS = /(?:^|[\s/\\])(?:node_modules|\.?cache|te?mp|dist|build|\.next|__pycache__)\S*$/i;

/** In UTF-16 units. */
const LONGEST_LINE = 2000;

export interface FoundCommand {
  start: number;
  end: number;
}

/** How far behind its start diskpart's own commands are looked for, in UTF-16 units. */
const DISKPART = 600;
/** What diskpart does to a disk when it stands on a line of its own, also as a step of a list. */
const DISKPART_STEP =
  /^[ \t]{0,8}(?:[-*•>]|\d{1,2}[.)]|DISKPART>)?[ \t]{0,4}`?(?:clean(?:[ \t]+all)?|delete[ \t]+(?:partition|volume|disk)[^\n]{0,20}|format[ \t]+(?:fs|quick)[^\n]{0,30})`?[ \t.,;]{0,3}$/gim;

/** Steps that are typed into diskpart, a line each. */
function diskpartSteps(text: string): FoundCommand[] {
  const start = text.search(/\bdiskpart\b/i);
  if (start < 0) return [];
  return Array.from(text.slice(start, start + DISKPART).matchAll(DISKPART_STEP), (match) => ({
    start: start + match.index + match[0].search(/[^\s\d.)>*•`-]/),
    end: start + match.index + match[0].trimEnd().length,
  }));
}

/** The destroying commands of a folded text, in order and apart. Looks at each line that could hold one. */
export function findCommands(text: string): FoundCommand[] {
  const found: FoundCommand[] = [];
  let looked = -1;
  for (const name of text.matchAll(NAME)) {
    if (name.index < looked) continue;
    const at = text.lastIndexOf('\n', name.index) + 1;
    const feed = text.indexOf('\n', name.index);
    looked = feed < 0 ? text.length : feed;
    // A line longer than any command is looked at in its beginning alone.
    const head = text.slice(at, Math.min(looked, at + LONGEST_LINE));
    for (const command of commandsNamedIn(head)) {
      for (const match of head.matchAll(command)) {
        const words = match[0].trimEnd();
        if (!HARMLESS.test(words))
          found.push({ start: at + match.index, end: at + match.index + words.length });
      }
    }
  }
  found.push(...diskpartSteps(text));
  const apart: FoundCommand[] = [];
  for (const command of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (command.start >= (apart.at(-1)?.end ?? 0)) apart.push(command);
  }
  return apart;
}

function commandsNamedIn(line: string): Set<RegExp> {
  const names = Array.from(line.matchAll(NAME), ([name]) => name.toLowerCase());
  return new Set(names.flatMap((name) => COMMANDS_OF.get(name) ?? []));
}
