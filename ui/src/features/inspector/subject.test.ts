import { describe, expect, it, vi } from 'vitest';
import type { Edit } from '@/lib/bindings';
import type { Of } from '@/lib/store/records';
import { Subject, type Home } from './subject.svelte';

vi.mock('@/lib/words', () => ({ t: (key: string) => key }));

type Pain = Of<'painPoint'>;
const pain = (id: string, fields: Partial<Pain>) => ({ type: 'painPoint', id, title: '', ...fields }) as Pain;

function home() {
  const sent: Edit[] = [];
  const told: Home = {
    sheet: { revision: 7 } as Home['sheet'],
    space: {} as Home['space'],
    attempt: (edit) => {
      sent.push(edit);
      return Promise.resolve(null);
    },
  };
  return { told, sent };
}

describe('several records at once', () => {
  const one = pain('1', { title: 'a', status: 'open', evidence: ['x', 'y'], effort: 2 });
  const other = pain('2', { title: 'b', status: 'open', evidence: ['y', 'z'], effort: 3 });

  it('show what they have in common', () => {
    const of = new Subject(home().told, [one, other]);
    const shown = (['title', 'status', 'evidence', 'effort'] as const).map((name) => {
      const { value, isVarious } = of.field(name);
      return [value, isVarious];
    });
    expect(shown).toEqual([
      ['', true],
      ['open', false],
      [['y'], true],
      [null, true],
    ]);
  });

  it('are set in one step, each keeping what is its own of a list', async () => {
    const { told, sent } = home();
    await new Subject(told, [one, other]).field('evidence').onset(['w']);
    expect(sent).toEqual([
      {
        kind: 'all',
        edits: [
          { kind: 'set', id: '1', fields: { evidence: ['x', 'w'] } },
          { kind: 'set', id: '2', fields: { evidence: ['z', 'w'] } },
        ],
      },
    ]);
  });

  it('are one edit where there is one', async () => {
    const { told, sent } = home();
    await new Subject(told, [one]).field('evidence').onset(['x']);
    expect(sent).toEqual([{ kind: 'set', id: '1', fields: { evidence: ['x'] } }]);
  });
});
