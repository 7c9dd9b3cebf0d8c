import { expect, it } from 'vitest';
import { latest } from './latest';

it('asks once more for all that was asked meanwhile', async () => {
  const answers: (() => void)[] = [];
  let asked = 0;
  const ask = latest(() => {
    asked += 1;
    return new Promise((done) => answers.push(done));
  });
  const first = ask();
  void ask();
  void ask();
  expect(asked).toBe(1);
  answers[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(asked).toBe(2);
  answers[1]?.();
  await first;
  expect(asked).toBe(2);
});

it('can be asked again after a failure', async () => {
  let fails = true;
  const ask = latest(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve()));
  await expect(ask()).rejects.toThrow('no');
  fails = false;
  await expect(ask()).resolves.toBeUndefined();
});
