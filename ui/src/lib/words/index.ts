export {
  t,
  kebab,
  tongue,
  failureSentence,
  whole,
  atLeast,
  fine,
  compare,
  moment,
  day,
  ago,
} from './words.svelte';
