import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { listening } from './listening.ts';

/** A real OpenID provider on this machine alone. Whoever signs in as NAME is NAME@northwind.example. */
export interface OpenIdProvider {
  issuer: string;
  stop(): Promise<void>;
}

/** Starts one that knows the client `countersign`, which may only send people back to `redirectUri`. Port 0 picks a free one. */
export async function startOpenIdProvider(redirectUri: string, port = 0): Promise<OpenIdProvider> {
  const server = createServer();
  const listens = await listening(server, port);
  const issuer = `http://127.0.0.1:${listens.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'countersign',
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    clientBasedCORS: () => true,
    cookies: { keys: ['only-for-tests'] },
    findAccount: async (_, sub) => ({
      accountId: sub,
      claims: async () => ({
        sub,
        email: `${sub}@northwind.example`,
        email_verified: sub !== 'unverified',
        name: sub,
      }),
    }),
  });
  server.on('request', provider.callback());
  return { issuer, stop: listens.stop };
}
