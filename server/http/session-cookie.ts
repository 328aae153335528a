import type { CookieOptions, Request, Response } from 'express';

/** How one service keeps a secret in the browser: by name, and for https only where it is reached by https. */
export type SecretCookie = {
  read(request: Request): string | null;
  write(request: Request, secret: string): void;
  clear(request: Request): void;
};

type Kind = {
  /** What it is called; a browser keeps those of all ports of a machine in one jar, so the port is added. */
  name: string;
  /** `lax` where the browser must bring it along when another site sends it here. */
  sameSite: 'strict' | 'lax';
  /** Milliseconds; until the browser is closed unless given. */
  maxAge?: number;
};

/**
 * @param publicOrigins where browsers reach the service: a proxy may speak https for it and not say so
 */
export function secretCookie(
  { name, sameSite, maxAge }: Kind,
  publicOrigins: readonly string[],
): SecretCookie {
  const isSecure = (request: Request): boolean =>
    request.secure || publicOrigins.includes(`https://${request.host ?? ''}`);
  // `__Host-`: the browser takes it from this host and by https alone, so that no other site of the domain sets it.
  const nameFor = (request: Request): string =>
    isSecure(request) ? `__Host-${name}` : `${name}-${String(request.socket.localPort)}`;
  const optionsFor = (request: Request): CookieOptions => ({
    httpOnly: true,
    sameSite,
    secure: isSecure(request),
    path: '/',
  });
  return {
    read: (request) => valueOf(request.headers.cookie ?? '', nameFor(request)),
    write: (request, secret) => {
      const options = { ...optionsFor(request), ...(maxAge === undefined ? {} : { maxAge }) };
      responseOf(request).cookie(nameFor(request), secret, options);
    },
    clear: (request) => {
      responseOf(request).clearCookie(nameFor(request), optionsFor(request));
    },
  };
}

function valueOf(header: string, name: string): string | null {
  const part = header
    .split(';')
    .map((text) => text.trim())
    .find((text) => text.startsWith(`${name}=`));
  const value = part?.slice(name.length + 1) ?? '';
  return /^[\w.-]{1,4000}$/.test(value) ? value : null;
}

/** Express gives each request its response before any handler runs. */
export const responseOf = (request: Request): Response => request.res!;
