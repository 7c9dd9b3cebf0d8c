/** What helps to find one's way: search, filters, one part alone, size and minimap. */
import Eye from '@lucide/svelte/icons/eye';
import Focus from '@lucide/svelte/icons/focus';
import Funnel from '@lucide/svelte/icons/funnel';
import MapIcon from '@lucide/svelte/icons/map';
import Maximize from '@lucide/svelte/icons/maximize';
import Scan from '@lucide/svelte/icons/scan';
import Search from '@lucide/svelte/icons/search';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import ZoomOut from '@lucide/svelte/icons/zoom-out';
import type { Id } from '@/lib/bindings';
import type { Action } from '@/features/grid/action';
import type { Commands } from '@/features/grid/commands';

const stageHere = ({ board }: Commands): Id | null => board.column(board.spot?.column ?? '')?.stage ?? null;
const ownerHere = ({ board }: Commands): Id | null =>
  board.touchpointAt(board.spot?.column ?? '')?.owner ?? null;

/** Looks at one part alone, and says in the row of filters that it does. */
function only(commands: Commands, some: { stage: Id | null } | { department: Id | null }): void {
  const { lens } = commands.board;
  lens.isOpen = true;
  lens.choose(some);
}

export const SIGHT_ACTIONS: readonly Action[] = [
  {
    named: 'editor-find',
    group: 'find',
    where: 'always',
    keys: ['Ctrl+f'],
    icon: Search,
    does: ({ board }) => {
      const wasOpen = board.lens.query !== null;
      board.lens.query ??= '';
      if (wasOpen) document.querySelector<HTMLInputElement>('[data-testid="find"] input')?.select();
    },
  },
  {
    named: 'editor-filter',
    group: 'find',
    where: 'always',
    keys: ['Ctrl+Shift+f'],
    icon: Funnel,
    does: ({ board: { lens } }) => {
      lens.isOpen = !lens.isOpen;
      if (!lens.isOpen) lens.clear();
    },
  },
  {
    named: 'editor-only-stage',
    group: 'find',
    where: 'map',
    icon: Focus,
    when: (commands) => stageHere(commands) !== null,
    does: (commands) => only(commands, { stage: stageHere(commands) }),
  },
  {
    named: 'editor-only-department',
    group: 'find',
    where: 'map',
    icon: Focus,
    when: (commands) => ownerHere(commands) !== null,
    does: (commands) => only(commands, { department: ownerHere(commands) }),
  },
  {
    named: 'editor-filter-off',
    group: 'find',
    where: 'map',
    icon: Eye,
    when: ({ board }) => board.lens.isOn,
    does: ({ board }) => board.lens.clear(),
  },
  {
    named: 'editor-zoom-in',
    group: 'see',
    where: 'always',
    leavesOpen: true,
    keys: ['Ctrl+=', 'Ctrl++'],
    icon: ZoomIn,
    does: ({ sight }) => sight.zoomBy(1),
  },
  {
    named: 'editor-zoom-out',
    group: 'see',
    where: 'always',
    leavesOpen: true,
    keys: ['Ctrl+-'],
    icon: ZoomOut,
    does: ({ sight }) => sight.zoomBy(-1),
  },
  {
    named: 'editor-zoom-whole',
    group: 'see',
    where: 'always',
    leavesOpen: true,
    keys: ['Ctrl+0'],
    does: ({ sight }) => sight.zoomTo(1),
  },
  {
    named: 'editor-zoom-map',
    group: 'see',
    where: 'always',
    leavesOpen: true,
    keys: ['Ctrl+1'],
    icon: Maximize,
    does: ({ sight }) => sight.fit(),
  },
  {
    named: 'editor-zoom-selection',
    group: 'see',
    where: 'always',
    leavesOpen: true,
    keys: ['Ctrl+2'],
    icon: Scan,
    does: (commands) => commands.sight.fitTo(commands.subjects()),
  },
  {
    named: 'editor-minimap',
    group: 'see',
    where: 'map',
    icon: MapIcon,
    does: ({ sight }) => (sight.hasMinimap = !sight.hasMinimap),
  },
];
