/** The build of Bottleneck without Redis, which plugin-throttling uses; it comes without types of its own. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck';
}
