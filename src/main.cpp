// The program: takes the desk from the environment and runs one command.
#include "lapthach/cli/cli.hpp"

int main(int argc, char** argv) { return lapthach::cli::main(argc, argv); }
