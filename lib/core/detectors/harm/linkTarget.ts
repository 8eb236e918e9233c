import type { Finding } from '../../model/finding.ts';
import { organisationOf, ownIdentities } from '../addresses.ts';
import type { Detector, DetectorInput } from '../detector.ts';
import { looksLike } from './lookAlike.ts';

const META = {
  id: 'link-target',
  category: 'link',
  types: ['LINK_MISMATCH', 'LINK_LOOK_ALIKE', 'LINK_DANGEROUS'],
} as const;

const SHOWN = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,24})(?::\d+)?(?:[/?#]\S*)?$/iu;
const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/?#:]+)/i;
/** Services through which mail is often led, so that another host behind a link is no trick. */
const TRACKED =
  /(?:^|\.)(?:safelinks\.protection\.outlook\.com|urldefense\.com|mimecast\.com|hubspotlinks\.com|list-manage\.com|sendgrid\.net|proofpoint\.com|google\.com)$/;

/** Links that show one place and lead to another, to a bare number, or to a name that only looks known. */
export const linkTarget: Detector = {
  meta: META,
  detect(input) {
    const { draft } = input;
    const known = knownHosts(input);
    return draft.links.flatMap((link): Finding[] => {
      const { start, end, href } = link;
      if (start >= end || end > draft.body.length) return [];
      const place: Finding['place'] = { part: 'body', span: { start, end } };
      if (/^(?:javascript|data|vbscript|file):/i.test(href.trim())) {
        return [finding('LINK_DANGEROUS', place, 'This link runs something instead of opening a page.')];
      }
      const host = HOST.exec(href.trim())?.[1]?.toLowerCase();
      if (host === undefined) return [];
      const shown = shownHost(draft.body.slice(start, end));
      if (
        shown !== undefined &&
        !isFileName(shown) &&
        organisationOf(shown) !== organisationOf(host) &&
        !TRACKED.test(host)
      ) {
        return [finding('LINK_MISMATCH', place, 'This link shows one place and leads to another.')];
      }
      const isKnown = known.has(organisationOf(host));
      if (!isKnown && [...known].some((other) => looksLike(organisationOf(host), other))) {
        return [
          finding('LINK_LOOK_ALIKE', place, 'This link leads to a name that only looks like a known one.'),
        ];
      }
      if (
        /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) &&
        !/^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host)
      ) {
        return [finding('LINK_DANGEROUS', place, 'This link leads to a bare number instead of a name.')];
      }
      return [];
    });
  },
};

/** No host with its path is longer where people read it, in UTF-16 units. */
const LONGEST_WORD = 300;

/** The only address that a link's words name: "View it on northgate.example". */
function shownHost(words: string): string | undefined {
  const named = words
    .trim()
    .split(/\s+/)
    .filter(({ length }) => length <= LONGEST_WORD)
    .flatMap((word) => SHOWN.exec(word.replace(/^[("'<]+|[)"'>.,;:!?]+$/g, ''))?.[1] ?? []);
  return named.length === 1 ? named[0]?.toLowerCase() : undefined;
}

function isFileName(shown: string): boolean {
  return /\.(?:exe|pdf|docx?|xlsx?|js|ts|py|sh|txt|zip|md|json|yml)$/.test(shown);
}

function knownHosts({ draft, context }: DetectorInput): Set<string> {
  const names = [...ownIdentities(draft, context), ...context.directory.flatMap(({ domains }) => domains)];
  return new Set(
    names
      .map((name) =>
        organisationOf(
          name
            .slice(name.lastIndexOf('@') + 1)
            .trim()
            .toLowerCase(),
        ),
      )
      .filter((name) => name.includes('.')),
  );
}

function finding(type: string, place: Finding['place'], sentence: string): Finding {
  return { detector: META.id, type, category: META.category, severity: 'high', score: 0.9, place, sentence };
}
