import helmet from 'helmet';

/** Nothing is loaded from elsewhere, and no other site shows this one in a frame. */
export function securityHeaders() {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // What scripts set on an element's style is no inline style; nothing else needs any.
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        // The service speaks plain HTTP on loopback; whoever puts TLS in front of it decides about upgrades.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
}
