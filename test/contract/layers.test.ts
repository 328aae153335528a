import { describe, expect, it } from 'vitest';
import {
  collaborationLayers,
  exchangeLayers,
  hasRole,
  isCollaboration,
  layerById,
  layers,
  storedLayers,
} from '../../contract/layers.ts';

describe('the catalogue of layers', () => {
  it('tells collaboration from nominations, registers and tension by role', () => {
    for (const id of ['knowledge', 'joint-work', 'trust']) expect(collaborationLayers).toContain(id);
    for (const id of ['leadership', 'coordination', 'administers', 'assists', 'tension', 'attendance'])
      expect(isCollaboration(id)).toBe(false);
    expect(hasRole('leadership', 'nomination', 'register')).toBe(true);
    expect(hasRole('trust', 'nomination', 'register')).toBe(false);
  });

  it('counts as exchange what either of the two can report, so not trust', () => {
    for (const id of ['knowledge', 'joint-work']) expect(exchangeLayers).toContain(id);
    expect(exchangeLayers).not.toContain('trust');
    expect(collaborationLayers).toEqual(expect.arrayContaining([...exchangeLayers]));
  });

  it('asks members about content, nominations and tension, never about registers or attendance', () => {
    const reported = layers.filter(({ reportedBy }) => reportedBy !== null).map(({ role }) => role);
    expect(new Set(reported)).toEqual(new Set(['content', 'nomination', 'tension']));
  });

  it('stores every layer that is not derived', () => {
    expect(storedLayers).toEqual(layers.filter(({ derived }) => !derived).map(({ id }) => id));
    expect(layers.every(({ role, derived }) => derived === (role === 'derived'))).toBe(true);
  });

  it('takes a layer that a network brings itself for collaboration, directed and positive', () => {
    expect(isCollaboration('amistad')).toBe(true);
    expect(layerById('amistad')).toMatchObject({
      id: 'amistad',
      role: 'content',
      name: { es: 'amistad', en: 'amistad' },
      directed: true,
      sign: 1,
      reportedBy: null,
      derived: false,
    });
  });

  it('names each layer once', () => {
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });
});
