import { mount } from 'svelte';
import { Race } from './engine/client';
import App from './lab/App.svelte';
import { Lab } from './lab/state/lab.svelte';
import { loadThumbs } from './lab/state/thumbs';
import { keepOffline } from './offline';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/frame.css';
import './styles/print.css';

const lab = new Lab(new Race(), loadThumbs);
// The workers set up the networks while the page is made.
void lab.start().then(keepOffline);
const target = document.getElementById('app');
if (target) mount(App, { target, props: { lab } });
