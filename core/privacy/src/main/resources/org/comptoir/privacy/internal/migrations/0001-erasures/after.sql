select subject from erasure;
