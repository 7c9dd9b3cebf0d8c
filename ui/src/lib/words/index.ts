export { t, kebab, tongue, failureSentence, whole, fine, compare, moment, ago } from './words.svelte';
