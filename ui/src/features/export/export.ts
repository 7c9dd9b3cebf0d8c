/** Takes a map out as a file, or to the clipboard. What a report can be made of, the core says with every preview. */
import { bytesOf } from '@/lib/base64';
import type { ExportFormat, Language, Palette, Paper, PosterForm, ReportOptions } from '@/lib/bindings';
import type { Workspace } from '@/lib/store/workspace.svelte';
import { telling } from '@/lib/ui/telling.svelte';
import { t } from '@/lib/words';

export const PAPERS: readonly Paper[] = ['a4', 'a3', 'letter', 'tabloid'];
export const POSTER_FORMS: readonly PosterForm[] = ['whole', 'sheet', 'tiledA4', 'tiledA3'];
export const PALETTES: readonly Palette[] = ['colour', 'grey', 'patterns', 'inkSaving'];
/** Dots an inch that are offered for a picture: for the screen, for paper, for a wall. */
export const DENSITIES: readonly number[] = [96, 144, 200, 300];

export type FileFormat = Exclude<ExportFormat, 'json'>;

/** What is to be made. */
export interface Wish {
  document: string;
  format: FileFormat;
  language: Language;
  /** Absent: as the map remembers. */
  report?: ReportOptions;
  dpi: number;
  /** Only these stages; none: all. */
  stages: readonly string[];
  /** The name under which its progress is told and it is called off. */
  work?: string;
}

/** Makes the file and lets the person say where it goes. */
export async function exportMap(space: Workspace, wish: Wish): Promise<boolean> {
  const file = await space.ask('export', { ...wish, stages: [...wish.stages] });
  const isSaved = await space.host.save(file.name, file.mediaType, bytesOf(file.bytes));
  if (!isSaved) return false;
  const missing = file.missingGlyphs.join(', ');
  telling.toast(
    missing ? t('ui-exported-missing', { name: file.name, missing }) : t('ui-exported', { name: file.name }),
  );
  return true;
}

/** Whether this web view can put a picture on the clipboard. */
export const canCopy = () => typeof ClipboardItem !== 'undefined' && 'write' in (navigator.clipboard ?? {});

/** Puts the poster on the clipboard as a picture. */
export async function copyPicture(space: Workspace, wish: Wish): Promise<void> {
  const picture = space
    .ask('export', { ...wish, stages: [...wish.stages], format: 'png' })
    .then((file) => new Blob([bytesOf(file.bytes)], { type: file.mediaType }));
  // The picture is promised: some web views take it only while the click lasts.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  telling.toast(t('export-copied'));
}
