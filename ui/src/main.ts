import { mount } from 'svelte';
import App from './App.svelte';
import { leaveCompositionsAlone } from './lib/keys';
import './styles/index.css';

leaveCompositionsAlone(window);
const target = document.getElementById('app');
if (target) mount(App, { target });
