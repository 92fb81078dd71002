// The tus server of its own project, as it is: port and folder are given.
import { createServer } from 'node:http';
import { Server } from '@tus/server';
import { FileStore } from '@tus/file-store';

const [port, directory] = process.argv.slice(2);
const tus = new Server({ path: '/v1/uploads', relativeLocation: true, datastore: new FileStore({ directory }) });
createServer((request, response) => tus.handle(request, response)).listen(Number(port), '127.0.0.1', () => console.log('ready'));
