import { mount } from 'svelte';
import { loadLesson } from './engine/lesson';
import App from './notes/App.svelte';
import { Lecture } from './notes/lecture.svelte';
import { keepOffline } from './offline';
import { readLecture } from './state/lectureUrl';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/lecture.css';
import './styles/figures.css';

// The arithmetic comes while the page is made.
const lecture = new Lecture(readLecture(), loadLesson());
const target = document.getElementById('app');
if (target) mount(App, { target, props: { lecture } });
void lecture.ready().then(keepOffline, keepOffline);
