// The main function of every benchmark. Ubuntu 22.04's libbenchmark_main links with g++ 11 only.

#include <benchmark/benchmark.h>

BENCHMARK_MAIN();
