import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/firm-colours.css';
import './ui/level-colours.css';
import './ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readDevicePerson, setPagePerson } from './api/device-person.ts';
import { App } from './app/app.tsx';
import { registerServiceWorker } from './sw/register.ts';
import { printInLight } from './ui/print-in-light.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element for the app.');
// What the device kept of them is about to be shown.
setPagePerson(readDevicePerson());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
registerServiceWorker();
printInLight();
