import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../client/api/address.ts';

describe('addresses of the API', () => {
  it('fill in and escape path parameters', () => {
    expect(addressOf('showActor', { params: { id: 'school:1/2' } })).toBe('/api/v1/actors/school%3A1%2F2');
  });

  it('leave out what was not said and join lists', () => {
    const query = { year: 2024, layers: ['trust', 'tension'], scope: null, limit: undefined };
    expect(addressOf('showTerritoryGraph', { params: { id: 'slep:0401' }, query })).toBe(
      '/api/v1/territories/slep%3A0401/graph?year=2024&layers=trust%2Ctension',
    );
  });

  it('refuse a question without its parameter', () => {
    expect(() => addressOf('showActor')).toThrow('showActor needs the parameter id');
  });
});
