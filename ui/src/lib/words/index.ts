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
  ago,
} from './words.svelte';
