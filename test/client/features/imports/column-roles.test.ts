import { describe, expect, it } from 'vitest';
import { rolesOf, tableShapes } from '../../../../client/features/imports/column-roles.ts';
import { columnRoles, columnRolesBySubject, importShapes } from '../../../../contract/table-readings.ts';

describe('roles of columns', () => {
  it('are each offered once', () => {
    const offered = new Set(importShapes.flatMap((shape) => rolesOf(shape) ?? []));
    const roles = [...offered].flatMap((group) => columnRolesBySubject[group]);
    expect(roles.sort()).toEqual([...columnRoles].sort());
    expect(new Set(columnRoles).size).toBe(columnRoles.length);
  });

  it('can be chosen in every table but a matrix, and always left out', () => {
    for (const shape of importShapes) {
      const groups = rolesOf(shape);
      const isTable = tableShapes.some((each) => each === shape) && shape !== 'matrix';
      expect(groups !== null, shape).toBe(isTable);
      if (groups !== null) expect(groups).toContain('none');
    }
  });
});
