// Types that Starlight adds to Astro.locals; astro.config.mjs, where it is imported, is no part of the type check.
import "@astrojs/starlight";
