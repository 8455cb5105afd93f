# armhf (ARMv7 with VFPv3-D16): the Raspberry Pi 2, 3 and 4 with a 32-bit system; not the Pi 1 and Zero (ARMv6).
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR armv7l)
set(cross_triplet arm-linux-gnueabihf)
set(cross_emulator qemu-arm)
include(${CMAKE_CURRENT_LIST_DIR}/cmake/cross.cmake)
