import type { Concepts } from '../../language/phrases.ts';

/** Steps that destroy what cannot easily be had again. */
export const destructive: Concepts = {
  'destroy-act': `
    delete~|erase~|wipe~|wiping|purge~|destroy~|remove~|clear~|empty|empties|emptying|format|formatting|formatted|reformat*|nuke~|trash|trashing|drop~|truncate~|overwrite|overwriting|overwritten ... folder|folders|profile|profiles|directory|database|databases|table|tables|partition|partitions|disk|disks|drive|drives|volume|volumes|key|keys|registry|hive|users|user|mailbox|mailboxes|account|accounts|backup|backups|snapshot|snapshots|vm|vms|tenant|bucket|share|shares|records|data|everything|pst|ost|repository|branch|certificate|certificates|policy|policies|group|groups|restore|c|d|e|array|raid|nas|server|servers|site|library|archive|archives
    wipe~|wiping|erase~|reimage~|re-image~ ... device|devices|phone|laptop|pc|computer|machine|system|tablet, factory reset~|resetting|reset, reset ... to factory|defaults|default, reinstall~ windows|macos|the|os|your|from ..., re-install~ windows ..., reset this|your|the pc|computer|laptop|nas|router|firewall|switch|server|array, hard reset, low-level format, initialise|initialize|reinitialise|reinitialize the|your|this ... disk|drive|array|raid|volume, select all ... delete, empty the? recycle|trash bin ..., unplug|pull|pulling ... while|drives|disks|running, flash the bios|firmware ..., clear the? cmos|configuration|config, force-push ..., delete the? user|users, uninstall ... server|agent|agents|driver|exchange`,
  /** Where it does no harm to delete. */
  'destroy-safe': `
    cache|caches|cookies|cookie|history|temp|temporary|browsing|shortcut|shortcuts|draft|drafts|message|mail|email|e-mail|line|row|space|spaces|comment|print|queue|filter|pairing|bluetooth|bookmark|bookmarks|thumbnail|app's|alert|alerts|dust|paper|screen|signature|spam|junk|duplicate|duplicates|saved|notification|notifications, desktop icon|icons, icon|icons|tray|autocomplete|suggestion, test account|data|user|record, copied|copy`,
};
