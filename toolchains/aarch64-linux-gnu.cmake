# arm64: ARM Chromebooks and the Raspberry Pi 3, 4, 5 and Zero 2 with a 64-bit system.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(cross_triplet aarch64-linux-gnu)
set(cross_emulator qemu-aarch64)
include(${CMAKE_CURRENT_LIST_DIR}/cmake/cross.cmake)
