import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { DevicePublicKey } from '../../lib/core/model/enrolment.ts';

/** What a proof says, to be made wrong on purpose. */
export interface ProofParts {
  method?: string;
  jti?: string;
  /** Seconds since 1970. */
  iat?: number;
  typ?: string;
  jwk?: object;
}

/** A proof (RFC 9449) by this key for a POST to `url` now, unless said otherwise. */
export function makeProof(
  key: { privateKey: CryptoKey; publicKey: DevicePublicKey },
  url: string,
  { method = 'POST', jti = randomUUID(), iat = Date.now() / 1000, ...header }: ProofParts = {},
): Promise<string> {
  return new SignJWT({ jti, htm: method, htu: url, iat: Math.floor(iat) })
    .setProtectedHeader({
      typ: header.typ ?? 'dpop+jwt',
      alg: 'ES256',
      jwk: { ...(header.jwk ?? key.publicKey) },
    })
    .sign(key.privateKey);
}
