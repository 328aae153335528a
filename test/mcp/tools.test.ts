import { describe, expect, it } from 'vitest';
import { roles, scopesOfRole, type Role } from '../../contract/accounts.ts';
import { api, type Endpoint } from '../../contract/api.ts';
import { readableEndpoints, toolsFor } from '../../server/mcp/tools.ts';

const reader = (role: Role) => ({ kind: 'key', role, scopes: scopesOfRole[role] });
const namesFor = (role: Role) => toolsFor(reader(role)).map(({ name }) => name);

describe('the tools of an assistant', () => {
  it('read, change nothing, and stand under the names of the contract with all that can be given', () => {
    const tools = toolsFor(reader('administrator'));
    expect(tools.length).toBeGreaterThan(40);
    for (const { name, description, inputSchema, annotations } of tools) {
      const { method, summary, params, query, mediaTypes } = api[name as keyof typeof api] as Endpoint;
      expect([method, annotations?.readOnlyHint, annotations?.title], name).toEqual(['get', true, summary]);
      expect(description, name).toContain(summary);
      const form = mediaTypes === undefined ? [] : ['format'];
      const given = [...Object.keys(params?.shape ?? {}), ...Object.keys(query?.shape ?? {})];
      expect(new Set(given).size, name).toBe(given.length);
      expect(Object.keys(inputSchema.properties ?? {}), name).toEqual(
        given.filter((one) => !form.includes(one)),
      );
      for (const property of Object.values(inputSchema.properties ?? {})) {
        expect(property, name).toMatchObject({
          description: expect.stringMatching(/^(?!.*commas)\S/) as string,
        });
        expect(property, name).toHaveProperty('type');
      }
    }
  });

  it('tell nothing of accounts, keys, the audit, answers of respondents and what is being imported', () => {
    const words = readableEndpoints.map(([, { path }]) => path.split('/')[1]);
    const left =
      'accounts keys sessions session audit survey-answers surveys imports jobs views results retention';
    for (const word of left.split(' ')) expect(words).not.toContain(word);
    expect(words).toContain('revisions');
  });

  it('are those that the role may use, and none for nobody', () => {
    expect(toolsFor(null)).toEqual([]);
    for (const role of roles)
      expect(namesFor('administrator')).toEqual(expect.arrayContaining(namesFor(role)));
    expect(namesFor('planner')).toContain('showSupportBoard');
    expect(namesFor('researcher')).not.toContain('showSupportBoard');
    expect(namesFor('researcher')).toContain('assessNetwork');
    expect(namesFor('school')).not.toContain('assessNetwork');
    expect(namesFor('school')).toContain('measureNetwork');
  });
});
