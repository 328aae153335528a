import { expect, it } from 'vitest';
import { footerRule } from '../../../client/ui/paper-footer.ts';

const t = ((_: string, places: Record<string, string>) =>
  `Página ${places['page']!} de ${places['pages']!}`) as Parameters<typeof footerRule>[0]['t'];

it('lets the browser count the pages, in the words of the reader', () => {
  const rule = footerRule({ left: 'SLEP Puerto Cordillera · 30 nov 2026', t });
  expect(rule).toContain('@bottom-left { content: "SLEP Puerto Cordillera · 30 nov 2026";');
  expect(rule).toContain('@bottom-right { content: "Página " counter(page) " de " counter(pages);');
});

it('keeps a name a name, whatever signs are in it', () => {
  const rule = footerRule({ left: 'Red "La \\ Trama"\n} body { display: none', t });
  expect(rule).toContain('content: "Red \\22 La \\5c  Trama\\22 \\a } body { display: none";');
});
