import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportReport } from '../../contract/revisions.ts';
import { runTelar } from './run-telar.ts';

describe('telar import', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'telar-import-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const data = () => ({ TELAR_DATA: join(folder, 'data') });
  const write = (files: Record<string, string>, under = '.'): string => {
    mkdirSync(join(folder, under), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, under, name), text);
    return join(folder, under, Object.keys(files).length === 1 ? Object.keys(files)[0]! : '.');
  };
  const run = (...args: string[]) => runTelar(['import', ...args], data());
  const report = async (...args: string[]) => {
    const { code, stdout } = await run(...args, '--format', 'json');
    return { code, ...ImportReport.parse(JSON.parse(stdout)) };
  };
  const revisions = async () => (await runTelar(['revisions'], data())).stdout;

  it('takes the direction that the file does not give, and refuses without one', async () => {
    const file = write({ 'red.csv': 'from,to\na,b\nb,a\n' });
    const open = await run(file);
    expect(open).toMatchObject({ code: 1, stdout: '' });
    expect(open.stderr).toMatch(/do not say whether ties have a direction.*directed or undirected/s);
    expect(await revisions()).toBe('');
    expect((await run(file, '--directed', '--undirected')).code).toBe(2);
    expect(await report(file, '--directed')).toMatchObject({ code: 0, counts: { ties: 2 } });
  });

  it('stores a folder of contracts, evaluations and results without a network', async () => {
    const folderOf = (evaluation: string) =>
      write(
        {
          'contratos.csv':
            'contrato;sostenedor;proveedor;nombre_proveedor;rbd;monto\n1;65154016-K;76123450-1;ATE Sur;8008;$12.500.000\n1;65154016-K;76123450-1;ATE Sur;8032;$12.500.000\n2;65154016-K;12345678-5;Rosa Sotomayor;8008;\n',
          'evaluaciones.csv': `contrato;evaluador;dimension;puntaje\n${evaluation}\n`,
          'resultados.csv': 'rbd;ano;medida;valor\n8008;2023;SIMCE;254,5\n8008;2023;categoría;Medio\n',
        },
        'apoyos',
      );
    const first = await report(folderOf('1;escuela;trato;6,5'));
    expect(first).toMatchObject({ code: 0, stored: true });
    expect(first.counts).toMatchObject({ networks: 0, contracts: 2, evaluations: 1, results: 2 });
    expect((await report(folderOf('1;ministerio;trato;5'))).stored).toBe(true);
    expect((await runTelar(['undo', '2'], data())).code).toBe(0);
    expect(await revisions()).toMatch(/undone/);
  });

  it('says what is in doubt, and stores it only once that is accepted', async () => {
    const file = write({ 'hoja.csv': ',A,B,C\nA,,1,1\nB,1,,\nC,0,0,\n' });
    const open = await run(file);
    expect(open.code).toBe(1);
    expect(open.stderr).toMatch(/^To decide: .*\(columns\)\.$/m);
    expect(open.stderr).toMatch(/^To decide: .*taken for (no-tie|unknown) \(empty-cells\)\.$/m);
    expect(open.stderr).toMatch(/--accept-doubts/);
    expect(await revisions()).toBe('');
    const accepted = await run(file, '--accept-doubts');
    expect(accepted.code).toBe(0);
    expect(accepted.stderr).toMatch(/^Accepted: .*\(columns\)\.$/m);
    expect(accepted.stdout).toMatch(/Stored as revision 1/);
  });

  it('notes what is left out whatever is answered, and stores the rest', async () => {
    const file = write({ 'red.csv': 'origen,destino,correo\na,b,x@y.cl\nb,a,z@y.cl\n' });
    const { code, stderr } = await run(file, '--directed');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Note: .*\(personal-columns\)\.$/m);
    expect(stderr).not.toMatch(/To decide/);
  });

  it('prints in a dry run what it would do, and stores nothing', async () => {
    const file = write({ 'red.csv': 'from,to\na,b\nb,c\n' });
    const dry = await run(file, '--undirected', '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatch(/tie\.new +2/);
    expect(dry.stdout).toMatch(/dry run/);
    expect(await revisions()).toBe('');
    expect(readdirSync(join(folder, 'data', 'previews'))).toEqual([]);
  });

  it('reports the same files again as nothing new, and stores them once', async () => {
    const file = write({ 'red.csv': 'from,to\na,b\n' });
    expect((await run(file, '--directed')).code).toBe(0);
    const again = await run(file, '--directed');
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toMatch(/tie\.same +1/);
    expect(again.stdout).toMatch(/Nothing new/);
    expect((await revisions()).match(/^\d+ {2}/gm)).toHaveLength(1);
  });

  it('replaces what a corrected file restates, and names it', async () => {
    const ties = 'network_id,wave_id,layer,from,to,strength\n';
    const first = write(
      { 'ties.csv': `${ties}red:norte,2025,joint-work,a,b,1\nred:norte,2025,joint-work,b,c,1\n` },
      'first',
    );
    const second = write({ 'ties.csv': `${ties}red:norte,2025,joint-work,a,b,3\n` }, 'second');
    expect((await run(first)).code).toBe(0);
    const corrected = await run(second);
    expect(corrected.stdout).toMatch(/tie\.changed +1/);
    expect(corrected.stdout).toMatch(/tie\.gone +1/);
    expect(corrected.stdout).toMatch(/changed tie red:norte · 2025 · joint-work · .*: strength 1 → 3/);
    expect(corrected.stdout).toMatch(/gone tie red:norte · 2025 · joint-work/);
    const other = { 'ties.csv': `${ties}red:norte,2025,knowledge,a,b,2\n` };
    const layer = await report(write(other, 'third'), '--dry-run');
    expect(layer.changes).not.toHaveProperty('tie.gone');
    const whole = await report(write(other, 'third'), '--dry-run', '--replace');
    expect(whole.changes).toMatchObject({ 'tie.gone': 1, 'tie.new': 1 });
  });

  it('stores a file under the network and survey that are named', async () => {
    const file = write({ 'red.csv': 'from,to\na,b\n' });
    const stored = await report(file, '--directed', '--network', 'red:norte', '--wave', '2026');
    expect(stored).toMatchObject({ code: 0, networks: ['red:norte'], changes: { 'wave.new': 1 } });
    const next = write({ 'otra.csv': 'from,to\na,b\nb,c\n' });
    const added = await report(next, '--directed', '--network', 'red:norte', '--wave', '2027', '--dry-run');
    expect(added.changes).toMatchObject({ 'wave.new': 1, 'tie.new': 2, 'actor.same': 2, 'actor.new': 1 });
  });

  it('keeps two files of one name apart', async () => {
    const one = write({ 'red.csv': 'from,to\na,b\n' }, 'x');
    const other = write({ 'red.csv': 'from,to\na,c\n' }, 'y');
    const first = await report(one, '--directed');
    const second = await report(other, '--directed');
    expect(second.networks).not.toEqual(first.networks);
    expect(second.changes).toMatchObject({ 'network.new': 1, 'actor.new': 2, 'tie.new': 1 });
  });
});
