select subject from erasure_plugin;
