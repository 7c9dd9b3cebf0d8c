/** The workshop kit of the map on the screen: which tool is out, and what it has to work with. */
import type { Id } from '@/lib/bindings';
import { Comparing } from '@/features/compare/comparing.svelte';
import type { Commands } from '@/features/grid/commands';
import { STAGES } from '@/features/grid/spot';
import { room, type Secret } from './room.svelte';

/** A tool that takes the whole attention; one at a time. */
export type Tool = 'present' | 'clock' | 'votes' | 'dots' | 'secrets' | 'snapshots' | 'toBe';

/** A round of votes that has not come to its end. */
export interface Voting {
  pains: readonly Id[];
  at: number;
  votes: readonly (number | null)[];
}

/** A round of dots in which not all have had their turn. */
export interface Dotting {
  on: 'painPoint' | 'opportunity' | 'both';
  each: number;
  turn: number;
  given: Record<Id, number>;
  mine: Record<Id, number>;
}

export class Kit {
  readonly commands: Commands;
  readonly clock = room.clock;
  readonly comparing: Comparing;
  tool: Tool | null = $state(null);
  /** Whether the questions that have not been asked yet are asked. */
  isAsking = $state(false);
  /** Which stage the presentation begins with; nothing begins with the map. */
  stage: Id | null = $state(null);

  /** What was put away half way: it goes on where it was when the tool is taken out again. */
  voting: Voting | null = null;
  dotting: Dotting | null = null;

  constructor(commands: Commands) {
    this.commands = commands;
    this.comparing = new Comparing(commands);
  }

  get people(): readonly string[] {
    return room.people;
  }

  set people(people: readonly string[]) {
    room.people = people;
  }

  /** What has been written privately about this map and not been turned over. */
  get secrets(): readonly Secret[] {
    return room.secretsOf(this.commands.board.sheet.id);
  }

  set secrets(secrets: readonly Secret[]) {
    room.hide(this.commands.board.sheet.id, secrets);
  }

  take(tool: Tool): void {
    this.commands.commit();
    this.tool = tool;
  }

  /** Begins to ask what has not been asked yet. */
  ask(): void {
    this.commands.commit();
    this.isAsking = true;
  }

  /** Presents from the beginning, or from the stage that has the focus. */
  present(fromHere: boolean): void {
    const { board } = this.commands;
    this.stage = fromHere && board.spot ? (board.column(board.spot.column)?.stage ?? null) : null;
    this.take('present');
  }

  /** Puts the tool away; the focus goes back to the grid. */
  putAway(): void {
    const { board } = this.commands;
    this.tool = null;
    board.isActive = true;
    if (board.spot) board.spot = { ...board.spot };
  }

  /** Leaves the presentation where the room has arrived. */
  leave(stage: Id | null): void {
    const { board } = this.commands;
    const column = board.columns.find((other) => other.stage === stage);
    if (column) board.spot = { row: STAGES, column: column.key, card: null };
    this.putAway();
  }
}

const kits = new WeakMap<Commands, Kit>();

/** The kit that belongs to a map's commands. */
export function kitOf(commands: Commands): Kit {
  const kit = kits.get(commands) ?? new Kit(commands);
  kits.set(commands, kit);
  return kit;
}
