/**
 * Commands that destroy, by the shells and tools that know them: the names are those of their own manuals
 * (GNU coreutils, Windows, PowerShell, SQL, git, Docker, Kubernetes).
 */
const COMMANDS: readonly RegExp[] = [
  /\brm[ \t]+(?:-[a-z-]+[ \t]+){0,3}-(?:[a-z]*r[a-z]*f|[a-z]*f[a-z]*r|r|-recursive)[a-z-]*[ \t]+\S+/gi,
  /\bdd[ \t]+if=\S+[ \t]+of=\S+/gi,
  /\bmkfs(?:\.\w+)?[ \t]+\S+/gi,
  /\b(?:shred|wipefs|blkdiscard)[ \t]+\S+/gi,
  /\bformat[ \t]+[a-z]:(?:[ \t]+\/\w+)*/gi,
  /\b(?:del|erase)[ \t]+(?:\/[a-z][ \t]+)*(?:\/[sq]|\*\.\*)\S*(?:[ \t]+\S+)?/gi,
  /\b(?:rd|rmdir)[ \t]+\/s(?:[ \t]+\/q)?[ \t]+\S+/gi,
  /\bRemove-(?:Item|Mailbox|MgUser|ADUser|MsolUser|AzureADUser|VM|AzVM|Partition|ADComputer|ADOrganizationalUnit|ADGroup|AzResourceGroup|SPOSite)\b[^\n|;]{0,80}/gi,
  /\b(?:Clear-Disk|Format-Volume|Initialize-Disk|Reset-ComputerMachinePassword|Disable-ADAccount|Stop-Computer|Clear-EventLog)\b[^\n|;]{0,60}/gi,
  /\bSet-MpPreference[ \t]+-Disable\w+[ \t]+\$?true/gi,
  /\bvssadmin[ \t]+delete[ \t]+shadows[^\n]{0,30}/gi,
  /\bwbadmin[ \t]+delete[^\n]{0,40}/gi,
  /\bbcdedit[ \t]+\/(?:delete|set)[^\n]{0,40}/gi,
  /\bcipher[ \t]+\/w\S*/gi,
  /\breg[ \t]+delete[ \t]+\S+/gi,
  /\bdiskpart\b[^\n]{0,40}\bclean\b/gi,
  /\bnetsh[ \t]+(?:advfirewall|firewall)[ \t]+set[^\n]{0,40}\boff\b/gi,
  /\b(?:iptables|ufw)[ \t]+(?:-F|--flush|disable|reset)\b/gi,
  /\bsetenforce[ \t]+0\b/gi,
  /\bDROP[ \t]+(?:TABLE|DATABASE|SCHEMA|USER|VIEW)\b[^\n;]{0,60}/gi,
  /\bTRUNCATE[ \t]+(?:TABLE[ \t]+)?[\w."`[\]]+[ \t]*;/gi,
  /\bDELETE[ \t]+FROM[ \t]+[\w."`[\]]+[ \t]*(?:;|$)/gim,
  /\bUPDATE[ \t]+[\w."`[\]]+[ \t]+SET[ \t]+(?:(?!\bWHERE\b)[^\n;]){1,120}(?:;|$)/gim,
  /\bgit[ \t]+(?:push[^\n;]{0,40}(?:--force(?!-with-lease)|[ \t]-f\b)[^\n;,]{0,30}|reset[ \t]+--hard[^\n;]{0,30}|clean[ \t]+-[a-z]*f[a-z]*)/gi,
  /\bdocker[ \t]+(?:system|volume)[ \t]+prune[^\n;]{0,30}/gi,
  /\bkubectl[ \t]+delete[ \t]+[^\n;]{1,60}/gi,
  /\bterraform[ \t]+destroy\b[^\n;]{0,30}/gi,
  /\baz[ \t]+(?:group|vm|ad user)[ \t]+delete\b[^\n;]{0,40}/gi,
  /\baws[ \t]+s3[ \t]+r[mb]\b[^\n;]{0,60}/gi,
  /\b(?:curl|wget|iwr|irm|invoke-webrequest)\b[^\n|]{1,120}\|[ \t]*(?:sudo[ \t]+)?(?:ba|z|k)?(?:sh|iex|invoke-expression|python3?)\b/gi,
  /\bchmod[ \t]+(?:-R[ \t]+)?(?:777|a\+rwx)[ \t]+\S+/gi,
  /\bchown[ \t]+-R[ \t]+\S+[ \t]+\/\S*/gi,
  /:\(\)[ \t]*\{[ \t]*:\|:&[ \t]*\};:/g,
  /\bzpool[ \t]+destroy[ \t]+\S+/gi,
  /\b(?:lvremove|vgremove|pvremove|userdel|deluser|dropdb|crontab[ \t]+-r)\b[^\n;]{0,40}/gi,
  /\bnet[ \t]+user[ \t]+\S+[ \t]+\/delete/gi,
  /\berase[ \t]+(?:startup-config|nvram:?|flash:?)|\bwrite[ \t]+erase\b/gi,
];

/** What each command has somewhere: without it none of them is looked for. */
const HINT =
  /\b(?:rm|dd|mkfs|shred|wipefs|format|del|erase|rd|rmdir|remove-|clear-|initialize-|disable-|stop-|reset-|set-mp|vssadmin|wbadmin|bcdedit|cipher|reg|diskpart|netsh|iptables|ufw|setenforce|drop|truncate|delete|update|git|docker|kubectl|terraform|az|aws|curl|wget|iwr|irm|invoke-|chmod|chown|zpool|lvremove|vgremove|pvremove|userdel|deluser|dropdb|crontab|net|write)\b|:\(\)/i;

/** Folders that fill again by themselves. */
const HARMLESS = /(?:^|[\s/\\])(?:node_modules|\.?cache|te?mp|dist|build|\.next|__pycache__)\S*$/i;

export interface FoundCommand {
  start: number;
  end: number;
}

/** The destroying commands of a folded text, in order and apart. Looks at each line that could hold one. */
export function findCommands(text: string): FoundCommand[] {
  const found: FoundCommand[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (HINT.test(line)) {
      // A line longer than any command is looked at in its beginning alone.
      const head = line.slice(0, 2000);
      for (const command of COMMANDS) {
        for (const match of head.matchAll(command)) {
          const words = match[0].trimEnd();
          if (!HARMLESS.test(words))
            found.push({ start: at + match.index, end: at + match.index + words.length });
        }
      }
    }
    at += line.length + 1;
  }
  const apart: FoundCommand[] = [];
  for (const command of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (command.start >= (apart.at(-1)?.end ?? 0)) apart.push(command);
  }
  return apart;
}
