import { expect, it } from 'vitest';
import { nested } from './quotes';

it.each([
  ['ends at ““We miss you””, which', 'ends at “‘We miss you’”, which'],
  ['after “Looking for “pause””, and', 'after “Looking for ‘pause’”, and'],
  ['“one” and “two”', '“one” and “two”'],
  ['no end “here “at all', 'no end “here ‘at all'],
  ['nothing ” open “ yet', 'nothing ” open “ yet'],
])('nests in English: %s', (text, wanted) => {
  expect(nested(text, 'en')).toBe(wanted);
});

it.each([
  ['на «Ищет «паузу»» и', 'на «Ищет „паузу“» и'],
  ['«раз» и «два»', '«раз» и «два»'],
])('nests in Russian: %s', (text, wanted) => {
  expect(nested(text, 'ru')).toBe(wanted);
});
