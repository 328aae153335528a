import { describe, expect, it } from 'vitest';
import { roleGroups, rolesOf, tableShapes } from '../../../../client/features/imports/column-roles.ts';
import { columnRoles, importShapes } from '../../../../contract/table-readings.ts';

describe('roles of columns', () => {
  it('are each offered once', () => {
    expect(Object.values(roleGroups).flat().sort()).toEqual([...columnRoles].sort());
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
