// Stands in for what libgit2 would load to speak to servers: the book never does, git does it.
extern "C" {

/// Debian's libgit2 parses all certificates of the machine when it begins, at a sixth of what a
/// small command costs, and 1.5 has no option against it. The name is that of mbedTLS, which the
/// dynamic linker takes here first, or the one that the linker puts in its place where libgit2 is
/// an archive. 0: all certificates of the file were read.
int LAPTHACH_PARSE_CERTIFICATES(void* chain, const char* path);
int LAPTHACH_PARSE_CERTIFICATES(void* /*chain*/, const char* /*path*/) { return 0; }

/// Kerberos, of which Debian has no archive, and which only a log-in to a server asks for.
/// 13 << 16: GSS_S_FAILURE of RFC 2744.
#define LAPTHACH_NO_KERBEROS(function) \
  unsigned function();                 \
  unsigned function() { return 13U << 16U; }
LAPTHACH_NO_KERBEROS(gss_delete_sec_context)
LAPTHACH_NO_KERBEROS(gss_display_status)
LAPTHACH_NO_KERBEROS(gss_import_name)
LAPTHACH_NO_KERBEROS(gss_indicate_mechs)
LAPTHACH_NO_KERBEROS(gss_init_sec_context)
LAPTHACH_NO_KERBEROS(gss_release_buffer)
LAPTHACH_NO_KERBEROS(gss_release_name)
LAPTHACH_NO_KERBEROS(gss_release_oid_set)
extern void* const GSS_C_NT_HOSTBASED_SERVICE;
void* const GSS_C_NT_HOSTBASED_SERVICE = nullptr;

}  // extern "C"
